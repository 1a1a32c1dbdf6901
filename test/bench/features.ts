import { analyse } from '../../src/core/analysis/analyse';
import type { Analysis } from '../../src/core/analysis/analysis';
import { workspaceIdsIn } from '../../src/core/analysis/workspaceIds';
import { PlanDocument } from '../../src/core/document/planDocument';
import { alignTables } from '../../src/core/edits/alignTables';
import { boxesByKey, boxListAt } from '../../src/core/edits/boxList';
import { movePart } from '../../src/core/edits/movePart';
import { nextOpenTask } from '../../src/core/edits/nextOpenTask';
import { pasteTable } from '../../src/core/edits/pasteTable';
import type { PlanText } from '../../src/core/edits/planText';
import { renamableAt, renameId } from '../../src/core/edits/renameId';
import { levelChoices, setLevel } from '../../src/core/edits/setLevel';
import { setStart } from '../../src/core/edits/setStart';
import { shiftDates } from '../../src/core/edits/shiftDates';
import { tableCommands } from '../../src/core/edits/tableCommands';
import { tableContext } from '../../src/core/edits/tableContext';
import { setStatus, toggleBoxes } from '../../src/core/edits/toggleBoxes';
import { gapAt } from '../../src/core/plan/queries';
import { runRules } from '../../src/core/rules/runRules';
import type { TextRange } from '../../src/core/text/range';
import { agendaOf } from '../../src/core/views/agenda';
import { buildTree } from '../../src/core/views/buildTree';
import { codeLenses } from '../../src/core/views/codeLenses';
import { completionsAt } from '../../src/core/views/completions/completionsAt';
import { decorationsIn } from '../../src/core/views/decorationsIn';
import { foldings } from '../../src/core/views/foldings';
import { hoverAt } from '../../src/core/views/hoverAt';
import { inlayHintsIn } from '../../src/core/views/inlayHints';
import { definitionsAt, highlightsAt, referencesAt } from '../../src/core/views/navigation';
import { planSymbols } from '../../src/core/views/planSymbols';
import { tableSelections } from '../../src/core/views/tableSelections';
import { tokensIn } from '../../src/core/views/tokensIn';
import { generatePlan, randomFrom } from './generatePlan';

/*
 * `npx tsx test/bench/features.ts [lines] [part of a name]`: what each command and language feature costs in a plan of
 * 20,000 lines, right after a key press whose findings are known already, at random places: median and 95th percentile,
 * in milliseconds of CPU. The editor's own share, and the bare edit beside it, are measured by `commandCosts.ts`.
 */

interface Place extends PlanText {
  readonly analysis: Analysis;
  readonly caret: TextRange;
  readonly position: { readonly line: number; readonly character: number };
  readonly sight: { readonly startLine: number; readonly endLine: number };
}

interface Feature {
  /** Where it makes sense. */
  readonly on: RegExp;
  readonly run: (place: Place) => unknown;
}

const ROW = /^\|(?![-:|\s]+$)/;
const BOX = /\[[ x]\] /;
const ANY = /\S/;
const ID = /\*\*(?:M|KR)\d/;

const FEATURES: Readonly<Record<string, Feature>> = {
  'toggle a box': { on: BOX, run: (place) => toggleBoxes(place, [place.caret]) },
  'toggle with consequences': {
    on: BOX,
    run: (place) =>
      toggleBoxes({ ...place, consequences: { propagate: 'both', stampsDone: true, renewsUpdated: true } }, [
        place.caret,
      ]),
  },
  'set a state': { on: BOX, run: (place) => setStatus(place, [place.caret], 'active') },
  'list boxes': { on: BOX, run: ({ plan, position }) => [boxListAt(plan, position), boxesByKey(plan)] },
  'next open task': { on: ANY, run: ({ plan, position }) => nextOpenTask(plan, position) },
  ...Object.fromEntries(
    Object.entries(tableCommands).map(([name, command]): [string, Feature] => [
      name,
      { on: ROW, run: (place) => command(place, [place.caret]) },
    ]),
  ),
  'align on save': { on: ANY, run: (place) => alignTables(place) },
  'paste a table': { on: /^$/, run: (place) => pasteTable(place, [place.caret], 'a\tb\nc\td\n') },
  'paste rows': { on: ROW, run: (place) => pasteTable(place, [place.caret], 'a\tb\nc\td\n') },
  'table keys': { on: ROW, run: (place) => tableContext(place, [place.caret]) },
  'set a level': {
    on: /^\| .* \d+\.\d+ \| .* \| .* \| [-−\d]/,
    run: ({ plan, lines, position }) => {
      const gap = gapAt(plan, position);
      const [choice] = gap ? levelChoices(plan, gap, 'current') : [];
      return gap && choice && setLevel(plan, lines, gap, 'current', choice.rank);
    },
  },
  'set a start': { on: ANY, run: ({ analysis, lines, position }) => setStart(analysis, lines, position, '2026-03-02') },
  'move a section up': { on: /^##+ /, run: (place) => movePart(place, place.position, 'up') },
  'move a section down': { on: /^##+ /, run: (place) => movePart(place, place.position, 'down') },
  'shift dates of a section': {
    on: /^## /,
    run: ({ analysis, lines, position }) =>
      shiftDates(analysis, lines, {
        scope: { startLine: position.line, startCharacter: 0, endLine: position.line + 20, endCharacter: 0 },
        from: '2026-01-01',
        shift: { unit: 'week', count: 1 },
      }),
  },
  'rename an id': {
    on: ID,
    run: ({ plan, lines, position }) => [renamableAt(plan, lines, position), renameId(plan, lines, position, 'M99999')],
  },
  hover: { on: ANY, run: ({ analysis, lines, position }) => hoverAt(analysis, lines, position) },
  'complete in a cell': {
    on: ROW,
    run: (place) => completionsAt(place),
  },
  'complete anywhere': {
    on: ANY,
    run: (place) => completionsAt(place),
  },
  definition: { on: ID, run: ({ plan, lines, position }) => definitionsAt(plan, lines, position) },
  references: {
    on: ID,
    run: ({ plan, lines, position }) => referencesAt(plan, lines, position, { definitions: true }),
  },
  'highlights of an id': { on: ID, run: ({ plan, lines, position }) => highlightsAt(plan, lines, position) },
  'highlights of a skill': { on: ROW, run: ({ plan, lines, position }) => highlightsAt(plan, lines, position) },
  'semantic tokens in sight': { on: ANY, run: ({ plan, lines, sight }) => tokensIn(plan, lines, sight) },
  'semantic tokens': {
    on: ANY,
    run: ({ plan, lines }) => tokensIn(plan, lines, { startLine: 0, endLine: lines.length }),
  },
  'inlay hints in sight': { on: ANY, run: ({ plan, sight }) => inlayHintsIn(plan, sight) },
  'decorations in sight': { on: ANY, run: ({ analysis, sight }) => decorationsIn(analysis, sight) },
  'code lenses': { on: ANY, run: ({ plan }) => codeLenses(plan) },
  folding: { on: ANY, run: ({ plan, lines }) => foldings(plan, lines) },
  'selection ranges': {
    on: ROW,
    run: ({ plan, lines, position }) => tableSelections({ plan, lines, problems: [] }, position),
  },
  'workspace symbols': { on: ANY, run: ({ plan }) => planSymbols(plan) },
  'links of ids': { on: ANY, run: ({ plan, lines }) => workspaceIdsIn(plan, lines) },
  'status bar': { on: ANY, run: ({ analysis }) => [analysis.boxes, analysis.overdue, analysis.upcoming[0]] },
  tree: { on: ANY, run: ({ analysis }) => buildTree(analysis) },
  agenda: { on: ANY, run: ({ analysis }) => agendaOf(analysis) },
};

const [lineCount = '20000', part = ''] = process.argv.slice(2);
const ROUNDS = 15;
const document = new PlanDocument(generatePlan(Number(lineCount)));
const random = randomFrom(3);
read();
console.log(`${document.lines.length} lines      median     p95`);
for (const [name, { on, run }] of Object.entries(FEATURES)) {
  if (!name.includes(part)) continue;
  const places = document.lines.flatMap((line, index) => (on.test(line) ? [index] : []));
  const times: number[] = [];
  for (let round = -4; round < ROUNDS; round++) {
    const line = places[Math.floor(random() * places.length)] ?? 0;
    const place = placeAt(line);
    const before = process.cpuUsage();
    run(place);
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1).padStart(8);
  console.log(`${name.padEnd(28)}${at(0.5)}${at(0.95)}`);
}

/** After a character more on another line: nothing of the whole plan is remembered from the round before. */
function placeAt(line: number): Place {
  const other = (line + 3000) % (document.lines.length - 1);
  const at = document.lines[other]?.length ?? 0;
  document.edit([{ range: { startLine: other, startCharacter: at, endLine: other, endCharacter: at }, text: 'x' }]);
  const analysis = read();
  const { plan, problems, lines } = document;
  const text = lines[line] ?? '';
  const character = Math.min(text.length, Math.max(3, text.search(/[MK]R?\d/)));
  const caret = { startLine: line, startCharacter: character, endLine: line, endCharacter: character };
  return {
    plan,
    problems,
    lines,
    analysis,
    caret,
    position: { line, character },
    sight: { startLine: line, endLine: line + 60 },
  };
}

/** As the editor does: findings are made before anybody asks for more. */
function read(): Analysis {
  const { plan, problems, lines, configuration } = document;
  const analysis = analyse(plan, { today: '2026-08-20', staleAfterDays: 90 });
  runRules({ analysis, problems, lines, configuration: configuration.rules });
  return analysis;
}
