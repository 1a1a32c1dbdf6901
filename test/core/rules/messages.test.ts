import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { findingsOf } from './findingsOf';

/** What a rule tells of a text, with what stands at each related place. */
function told(rule: string, text: string): string[] {
  const lines = text.split('\n');
  return findingsOf(rule, text, '2026-11-20').flatMap(({ message, related }) => [
    formatMessage(message),
    ...related.map(({ range, message: of }) => {
      const place = (lines[range.startLine] ?? '').slice(range.startCharacter, range.endCharacter);
      return `  ${place}: ${formatMessage(of)}`;
    }),
  ]);
}

const WEEKS = '| Week | Activity | Done |\n|---|---|---|\n| 1-2 | Read | [x] |\n| 3-4 | Write | [ ] |\n';

describe('messages', () => {
  const cases: readonly (readonly [rule: string, what: string, text: string, told: readonly string[]])[] = [
    [
      'overdue',
      'a goal with two parts',
      `# Plan\n\n## Goal 1: Learn\n**Timeline:** June – September 2026\n\n${WEEKS}\n**Evidence of Completion:**\n- [x] A note\n- [ ] A talk\n- [ ] A paper\n`,
      [
        '1 of 2 weeks and 1 of 3 evidence boxes done; the goal ended 2026-09-30.',
        '  June – September 2026: The period ends here.',
        '  Write: "Write" is not done.',
        '  A talk: "A talk" is not done.',
      ],
    ],
    [
      'overdue',
      'a goal with one part',
      '# Plan\n\n## Goal 1: Learn\n**Timeline:** June 2026\n\n- [ ] Read\n',
      [
        '0 of 1 task done; the goal ended 2026-06-30.',
        '  June 2026: The period ends here.',
        '  Read: "Read" is not done.',
      ],
    ],
    [
      'overdue',
      'a goal with three parts under headings of its own',
      `# Plan\n\n## Goal 1: Learn\n**Timeline:** June 2026\n\n${WEEKS}\n### Reading list\n- [x] One\n- [ ] Two\n\n### Talks\n- [ ] Three\n`,
      [
        '1 of 2 weeks, 1 of 2 in "Reading list" and 0 of 1 in "Talks" done; the goal ended 2026-06-30.',
        '  June 2026: The period ends here.',
        '  Write: "Write" is not done.',
        '  Two: "Two" is not done.',
        '  Three: "Three" is not done.',
      ],
    ],
    [
      'overdue',
      'a phase with many parts',
      '# Plan\n\n## Phase 1: Begin (June 2026)\n\n### Goal 1: A\n- [ ] a\n\n### Goal 2: B\n- [ ] b\n\n### Goal 3: C\n- [x] c\n\n### Goal 4: D\n- [ ] d\n',
      [
        '1 of 4 done in 4 parts; "Phase 1: Begin (June 2026)" ended 2026-06-30.',
        '  a: "a" is not done.',
        '  b: "b" is not done.',
      ],
    ],
    [
      'overdue',
      'a goal that is counted but itself',
      '# Plan\n\n## Goal 1: Learn\n**Timeline:** June 2026\n**Status:** In Progress\n',
      ['"Learn" was due 2026-06-30, 143 days ago, and is not done.', '  June 2026: The period ends here.'],
    ],
    [
      'overdue',
      'yesterday',
      '# Plan\n\n## Goal 1: Learn\n\n- [ ] Read by 2026-11-19\n',
      ['"Read by 2026-11-19" was due 2026-11-19, 1 day ago, and is not done.'],
    ],
    [
      'overdue',
      'a field that names a period',
      '# Plan\n\n**Target Date:** October 2026\n**Owner:** Kim\n\n## Goal 1: Learn\n\n- [ ] a\n',
      ['Target Date "October 2026" ended 2026-10-31, 20 days ago.'],
    ],
    [
      'overdue',
      'a field that names a day',
      '# Plan\n\n**Due:** 2026-11-01\n**Owner:** Kim\n\n## Goal 1: Learn\n\n- [ ] a\n',
      ['Due was 2026-11-01, 19 days ago.'],
    ],
    [
      'missed-date',
      'a date that was missed',
      '# Plan\n\n## Goal 1: Learn\n\n- [ ] a\n\n## Next Career Conversation\n**Date:** 2026-07-15\n',
      [
        '"Next Career Conversation" was planned for 2026-07-15, 128 days ago.',
        '  Next Career Conversation: What it is the date of.',
      ],
    ],
    [
      'stale-count',
      'a count in a heading',
      '# Plan\n\n## Goal 1: Learn\n\n### Technical (2/3 met)\n- [x] a\n- [ ] b\n- [ ] c\n',
      ['"Technical" says 2/3, but 1 of 3 is done.'],
    ],
    [
      'readiness-mismatch',
      'a readiness',
      '# Plan\n\n## Goal 1: Learn\n\n- [x] a\n- [ ] b\n- [ ] c\n\n### Overall Readiness: 80%\n',
      [
        '"Overall Readiness" says 80%, but 1 of 3 is done, which is 33%.',
        '  Goal 1: Learn: What is below this heading is counted.',
      ],
    ],
    [
      'done-without-evidence',
      'open evidence',
      '# Plan\n\n## Goal 1: Learn\n**Status:** Done\n\n**Evidence of Completion:**\n- [x] a\n- [ ] b\n',
      [
        '"Learn" is marked as done, but of "Evidence of Completion" only 1 of 2 is.',
        '  Evidence of Completion: The evidence.',
        '  b: "b" is open.',
      ],
    ],
    [
      'uncovered-gap',
      'a gap that nothing names',
      '# Plan\n\n| Skill | Current | Required | Priority |\n|---|---|---|---|\n| Chess | None | Expert | High |\n',
      ['Nothing in the plan names "Chess" (None, should be Expert).'],
    ],
    [
      'mojibake',
      'garbled text in one place',
      '# Plan\n\n## Goal 1: Learn â€” soon\n\n- [ ] a\n',
      ['"â€”" should be "—": the text went through a wrong encoding.'],
    ],
    [
      'table-orphan-rows',
      'one row without a header',
      '# Plan\n\n## Goal 1: Learn\n\n- [ ] a\n\n| Skill | Level |\n|---|---|\n| a | b |\n\n| c | d |\n',
      ['This row is cut off from its table (line 7), so that it is shown as text.', '  Skill: Their table.'],
    ],
  ];
  for (const [rule, what, text, expected] of cases) {
    it(`of ${rule} for ${what}`, () => assert.deepEqual(told(rule, text), expected));
  }
});
