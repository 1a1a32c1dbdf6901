import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { runRules } from '../../../src/core/rules/runRules';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import { splitLines } from '../../../src/core/text/lines';
import { builtInWords } from '../../../src/core/vocabulary/vocabulary';

const FOLDER = join(__dirname, '../../../media/templates');
const TODAY = '2026-11-20';
type Words = Readonly<Record<string, string>>;
const words: Readonly<Record<string, Words>> = JSON.parse(readFileSync(join(FOLDER, 'words.json'), 'utf8'));
const templates = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

/** The plan as it stands when nothing is typed, and when each stop of the snippet has what `value` gives. */
function written(snippet: string, value: (stop: number, placeholder: string) => string): string {
  return snippet.replace(/\$\{(\d+):([^}]*)\}|\$0/g, (_, stop?: string, placeholder?: string) =>
    stop === undefined ? '' : value(Number(stop), placeholder ?? ''),
  );
}

/** What an author may say: levels one apart with the gap between them, a priority, figures, and a name for all else. */
function answer(stop: number, placeholder: string, own: Words): string {
  const levels = [own.level1 ?? '', own.level2 ?? ''];
  if (placeholder === `[${own.gap}]`) return '-1';
  if (placeholder === `[${own.priority}]`) return own.high ?? '';
  if (placeholder === `[${own.level}]`) return levels[levelsSaid++ % 2] ?? '';
  if (placeholder === `[${own.baseline}]` || placeholder === `[${own.current}]`) return '0';
  if (placeholder === `[${own.target}]`) return '10';
  return `Kim ${String.fromCharCode(64 + stop)}`;
}

let levelsSaid = 0;

function readingOf(text: string) {
  const { plan, problems } = parsePlan(text);
  const analysis = analyse(plan, { today: TODAY, staleAfterDays: 90 });
  const { findings } = runRules({ analysis, problems, lines: splitLines(text).lines });
  return {
    messages: findings.map(({ rule, message, range }) => `${range.startLine + 1} ${rule}: ${formatMessage(message)}`),
    isPlan: plan.detection.isPlan,
    goals: plan.goals.length + plan.phases.length + plan.gapTables.length,
    boxes: plan.boxes.length,
    counted: analysis.boxes?.total ?? 0,
  };
}

describe('The templates', () => {
  it('speak every language that is understood', () => {
    const languages = builtInWords.map(({ language }) => language).filter((language) => language !== 'signs');
    assert.deepEqual(Object.keys(words).sort(), [...languages].sort());
    for (const own of Object.values(words)) assert.deepEqual(Object.keys(own), Object.keys(words.en ?? {}));
  });

  it('count quarters and years from the day they are made', () => {
    const dates = (today: string) => fillTemplate('{{nextQuarter}} {{quarterAfter}} {{year}} {{yearEnd}}', {}, today);
    assert.equal(dates('2026-11-20'), 'Q1 2027 Q2 2027 2027 2027-12-31');
    assert.equal(dates('2026-02-01'), 'Q2 2026 Q3 2026 2026 2026-12-31');
    assert.throws(() => fillTemplate('{{nothing}}', {}, TODAY), RangeError);
  });

  for (const file of templates) {
    for (const [language, own] of Object.entries(words)) {
      it(`give no finding and count their boxes, filled in or not: ${file} in ${language}`, () => {
        const snippet = fillTemplate(readFileSync(join(FOLDER, file), 'utf8'), own, TODAY);
        const blank = readingOf(written(snippet, (_, placeholder) => placeholder));
        assert.deepEqual(blank.messages, []);
        assert.equal(blank.counted, blank.boxes);
        levelsSaid = 0;
        const text = written(snippet, (stop, placeholder) => answer(stop, placeholder, own));
        const filled = readingOf(text);
        assert.deepEqual(filled.messages, [], text);
        assert.equal(filled.counted, filled.boxes, text);
        assert.ok(filled.isPlan, text);
        assert.ok(filled.goals > 0, text);
      });
    }
  }
});
