/**
 * Everything of the core that the editor calls, as one file that is loaded when the first document is looked at:
 * the Node build keeps it apart as `dist/engine.js`, so that starting up stays cheap.
 */
export { analyse } from '../core/analysis/analyse';
export { buildScene } from '../core/charts/buildScene';
export { PlanDocument } from '../core/document/planDocument';
export { setBox, toggleBoxes } from '../core/edits/toggleBoxes';
export { runRules } from '../core/rules/runRules';
export { buildTree } from '../core/views/buildTree';
export { hoverAt } from '../core/views/hoverAt';
