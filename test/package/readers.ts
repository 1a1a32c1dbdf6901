export { ticks } from 'd3-array';
export { readBlocks } from '../../src/core/syntax/readBlocks';
export { readYaml } from '../../src/core/syntax/yamlDocument';
export { displayWidth } from '../../src/core/text/displayWidth';
