/**
 * Everything of the core that the editor calls, as one file that is loaded when the first document is looked at:
 * the Node build keeps it apart as `dist/engine.js`, so that starting up stays cheap.
 */
import { PlanDocument } from '../core/document/planDocument';
import { builtInVocabulary } from '../core/vocabulary/vocabulary';

export { analyse } from '../core/analysis/analyse';
export { buildScene } from '../core/charts/buildScene';
export { setBox, toggleBoxes } from '../core/edits/toggleBoxes';
export { runRules } from '../core/rules/runRules';
export { buildTree } from '../core/views/buildTree';
export { hoverAt } from '../core/views/hoverAt';

/** Compiled once, for all documents: it is what loading the engine costs most. */
const vocabulary = builtInVocabulary();

/** Begins to follow a text; see PlanDocument. */
export function readDocument(text: string): PlanDocument {
  return new PlanDocument(text, vocabulary);
}
