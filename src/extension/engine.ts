/**
 * Everything of the core that the editor calls, and what is only needed once a plan is open, as one file that is loaded
 * when the first document is looked at: the Node build keeps it apart as `dist/engine.js`, so that starting up stays cheap.
 */
import { type Configuration, type ConfigurationSource, mergeConfiguration } from '../core/configuration/configuration';
import { vocabularyFor } from '../core/configuration/vocabularyFor';
import { PlanDocument } from '../core/document/planDocument';
import { builtInVocabulary, type Vocabulary } from '../core/vocabulary/vocabulary';

export { analyse } from '../core/analysis/analyse';
export { progressBelow } from '../core/analysis/progress';
export { idOfFileName, idsOfLines, workspaceIdAt, workspaceIdsIn } from '../core/analysis/workspaceIds';
export { buildScene } from '../core/charts/buildScene';
export { facetsOf } from '../core/charts/facetsOf';
export { filterScene } from '../core/charts/filterScene';
export { marksAt } from '../core/charts/marksAt';
export { sceneFilters } from '../core/charts/sceneFilters';
export { readSettings } from '../core/configuration/readSettings';
export { readYamlConfiguration } from '../core/configuration/readYamlConfiguration';
export { alignTables } from '../core/edits/alignTables';
export { boxesByKey, boxListAt } from '../core/edits/boxList';
export { disableForFile, disableForLine } from '../core/edits/disableRule';
export { fixAll } from '../core/edits/fixAll';
export { movePart } from '../core/edits/movePart';
export { nextOpenTask, rangeOfTask } from '../core/edits/nextOpenTask';
export { pasteTable } from '../core/edits/pasteTable';
export { isOfSameForm, renamableAt, renameId } from '../core/edits/renameId';
export { levelChoices, setLevel } from '../core/edits/setLevel';
export { setStart, startOf } from '../core/edits/setStart';
export { shiftDates } from '../core/edits/shiftDates';
export { dateAt, shiftScopesAt } from '../core/edits/shiftScopes';
export { tableCommands } from '../core/edits/tableCommands';
export { tableContext } from '../core/edits/tableContext';
export { setBoxes, setStatus, toggleBoxes } from '../core/edits/toggleBoxes';
export { runRules } from '../core/rules/runRules';
export { parseIsoDate } from '../core/values/isoDate';
export { readShift } from '../core/values/readShift';
export { STATUS_OF_STATE } from '../core/values/status';
export { agendaOf, deadlineMessage } from '../core/views/agenda';
export { buildTree } from '../core/views/buildTree';
export { codeLenses } from '../core/views/codeLenses';
export { completionsAt } from '../core/views/completions/completionsAt';
export { decorationsIn } from '../core/views/decorationsIn';
export { foldings } from '../core/views/foldings';
export { hoverAt } from '../core/views/hoverAt';
export { inlayHintsIn } from '../core/views/inlayHints';
export { definitionsAt, highlightsAt, referencesAt } from '../core/views/navigation';
export { planSymbols } from '../core/views/planSymbols';
export { tableSelections } from '../core/views/tableSelections';
export { tokensIn } from '../core/views/tokensIn';
export { showChangesSince } from './changesSince';
export { ChartChoices } from './chartChoices';
export { ChartsPanel } from './chartsPanel';
export { planCommands } from './planCommands';
export { registerPlanFeatures } from './planFeatures';
export { previewChart, previewMarks } from './previewMarkup';
export { setTreeBoxes } from './setTreeBoxes';

/** Compiled once, for all documents: it is what loading the engine costs most. */
const vocabulary = builtInVocabulary();

/** What the texts of a place are read with. */
export interface PlaceOptions {
  readonly configuration: Configuration;
  readonly vocabulary: Vocabulary;
}

export function placeOptions(sources: readonly ConfigurationSource[]): PlaceOptions {
  const configuration = mergeConfiguration(sources);
  return { configuration, vocabulary: vocabularyFor(configuration, vocabulary) };
}

/** Begins to follow a text; see PlanDocument. */
export function readDocument(text: string, place: PlaceOptions = placeOptions([])): PlanDocument {
  return new PlanDocument(text, place.vocabulary, place.configuration);
}
