export { readBlocks } from '../../src/core/syntax/readBlocks';
export { readYaml } from '../../src/core/syntax/yamlDocument';
