import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import { buildScene } from '../../src/core/charts/buildScene';
import { PlanDocument } from '../../src/core/document/planDocument';
import { formatMessage } from '../../src/core/rules/formatMessage';
import { runRules } from '../../src/core/rules/runRules';
import type { Message } from '../../src/core/text/message';
import { buildTree } from '../../src/core/views/buildTree';
import { builtInVocabulary } from '../../src/core/vocabulary/vocabulary';
import { fixtureTexts } from '../fixtureTexts';
import { bundle } from './bundle';
import { collectMessages } from './collectMessages';

/** `{0} days`, `{0} other places`: a number and what it counts. */
const COUNT = /\{\d+\} (?:[a-z]+ )?(?!(?:has|ends|lies|this|progress|problems)\b)([a-z]{3,}s)\b/;

/** How a message that counts reads for one, where more than the counted word is another. */
const FOR_ONE: Readonly<Record<string, string>> = {
  '{0} of {1} evidence boxes': '{0} of {1} evidence box',
  'There is no "{0}" in this plan, which has "{1}" to "{2}" and names it {3} times.':
    'There is no "{0}" in this plan, which has "{1}" to "{2}".',
  '"{0}" is marked as done, but {1} parts of it are still open.': '"{0}" is marked as done, but "{1}" is still open.',
  'These {0} rows are cut off from their table (line {1}), so that they are shown as text.':
    'This row is cut off from its table (line {1}), so that it is shown as text.',
  'These {0} rows have no header, so that they are shown as text.':
    'This row has no header, so that it is shown as text.',
  '{1} places are still to be filled in, the first with "{0}".': '"{0}" is still to be filled in.',
  '"{0}" stops at {1}: {4} entries since then are missing, the first for {2} to {3}.':
    '"{0}" stops at {1}: the entry for {2} to {3} is missing.',
};

/** Messages that count from two on, or what there is one of anyway. */
const NEVER_ONE: readonly string[] = [
  '{2} of {3} done in {4} parts; "{0}" ended {1}.',
  '{2} of {3} done in {4} parts; the goal ended {1}.',
  '"{0}" has no level under "{1}"; {2} of {3} rows here have both.',
  'Move to {0}, {1} weeks from today',
  'Move to {0}, {1} weeks later',
  'There is no {0}: a year has {1} halves, not {2}.',
  'There is no {0}: a year has {1} months, not {2}.',
  'There is no {0}: a year has {1} quarters, not {2}.',
  'There is no {0}: that month has {1} days.',
  'There is no {0}: that month never has more than {1} days.',
  'There is no {0}: {1} has {2} weeks.',
  'Repair all {0} places',
  '{0} checkboxes changed.',
  '{0} dates moved, the first: {1} → {2}',
  '{0} of {1} boxes done',
  'Begins in {0} days',
  'Began {0} days ago',
  'Ended {0} days ago',
  'In {0} days',
  'in {0} days',
  '{0} days ago',
];

function forOne(many: string): string[] {
  const [count = '', things = ''] = COUNT.exec(many) ?? [];
  const one = count.replace(things, things.replace(/s$/, ''));
  return [many.replace(count, one), many.replace(count, one.replace(/\{\d+\}/, '1')), FOR_ONE[many] ?? ''];
}

/** All that looks like a message, however deep in a value. */
function messagesIn(value: unknown, found: Message[] = [], seen = new Set<unknown>()): Message[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if ('template' in value && 'args' in value) found.push(value as Message);
  for (const child of Object.values(value)) messagesIn(child, found, seen);
  return found;
}

describe('The messages', () => {
  const templates = new Set(collectMessages().map(({ message }) => message));

  it('are in the bundle for translators: npm run l10n', () => {
    const written = JSON.parse(readFileSync(join(__dirname, '../../l10n/bundle.l10n.json'), 'utf8'));
    assert.deepEqual(Object.entries(written), Object.entries(bundle()));
  });

  it('of all that is shown of our own plans are known', () => {
    const vocabulary = builtInVocabulary();
    for (const { name, text, today } of fixtureTexts()) {
      const { plan, problems, lines, configuration } = new PlanDocument(text, vocabulary);
      const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
      const { findings } = runRules({ analysis, problems, lines, configuration: configuration.rules });
      const shown = [
        ...findings.flatMap(({ message, related, fixes }) => [message, related, fixes.map(({ title }) => title)]),
        buildTree(analysis),
        buildScene(analysis),
      ];
      for (const { template } of messagesIn(shown)) assert.ok(templates.has(template), `${template} of ${name}`);
    }
  });

  it('say one day and one place', () => {
    const told = (text: string, today: string) => {
      const { plan, problems, lines } = new PlanDocument(text);
      const { findings } = runRules({ analysis: analyse(plan, { today, staleAfterDays: 1 }), problems, lines });
      return findings.map(({ message }) => formatMessage(message));
    };
    const dates =
      '# Plan\n**Deadline:** 2026-05-01\n**Next review:** 2026-05-01\n## Goal 1: A\n- [ ] Do it by 2026-05-01\n';
    assert.deepEqual(told(dates, '2026-05-02'), [
      'Deadline was 2026-05-01, 1 day ago.',
      '"Next review" was planned for 2026-05-01, 1 day ago.',
      '"Do it by 2026-05-01" was due 2026-05-01, 1 day ago, and is not done.',
    ]);
    assert.deepEqual(told('# Plan â€” mine\n## Goal 1: A â€” B\n- [ ] c\n', '2026-05-02'), [
      '"â€”" should be "—", and 1 other place likewise: the text went through a wrong encoding.',
    ]);
    assert.deepEqual(told('# Plan\n## Goal 1: A\n|a|b|\n|---|---|\n|1|2|\n\n|3|4|\n', '2026-05-02'), [
      'This row is cut off from its table (line 3), so that it is shown as text.',
    ]);
  });

  it('that count read right for one', () => {
    const counting = [...templates].filter((template) => COUNT.test(template));
    const lacking = counting.filter((many) => !forOne(many).some((one) => templates.has(one)));
    assert.deepEqual(lacking.sort(), [...NEVER_ONE].sort(), 'each needs another message for one');
  });
});
