import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { findingsOf } from './findingsOf';

const TODAY = '2026-11-20';

/** What once was told, and is right as it stands; and what is wrong beside it, which is still told. */
const CASES: readonly (readonly [rule: string, what: string, text: string, told: readonly string[]])[] = [
  [
    'gap-arithmetic',
    'gaps between figures that were rounded',
    '# Plan\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| A | 2.9 | 3.1 | 0.3 |\n| B | 2.9 | 3.1 | 0.2 |\n| C | 2.9 | 4 | 1 |\n| D | 2,5 | 4,2 | 1.6 |\n| E | 2.85 | 3.1 | 0.3 |\n',
    [],
  ],
  [
    'gap-arithmetic',
    'gaps beyond what rounding makes',
    '# Plan\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| A | 2.9 | 3.1 | 0.2 |\n| B | 2.9 | 3.1 | 0.5 |\n| C | 3 | 4 | 0.9 |\n| D | 2 | 4 | 1 |\n| E | 1.5 | 3 | 1.5 |\n',
    [
      'Gap of "B" should be 0.2 (3.1 − 2.9), not 0.5.',
      'Gap of "C" should be 1 (4 − 3), not 0.9.',
      'Gap of "D" should be 2 (4 − 2), not 1.',
    ],
  ],
  [
    'overdue',
    'what holds since a day',
    '# Plan\n\n## Goal 1: Learn\n\n- [ ] a\n\n## Certificates\n\n| Certification | Status | Date |\n|---|---|---|\n| AWS Architect | Active | 2024-05-01 |\n| CKA | Approved | 2025-05-01 |\n| First aid | In progress | 2026-05-01 |\n',
    ['"First aid" was due 2026-05-01, 203 days ago, and is not done.'],
  ],
  [
    'overdue',
    'what holds since a day, in German',
    '# Plan\n\n## Ziel 1: Lernen\n\n- [ ] a\n\n## Zertifikate\n\n| Zertifikat | Status | Datum |\n|---|---|---|\n| AWS | Aktiv | 01.05.2024 |\n| CKA | In Arbeit | 01.05.2026 |\n',
    ['"CKA" was due 2026-05-01, 203 days ago, and is not done.'],
  ],
  [
    'overdue',
    'a deadline of what is active',
    '# Plan\n\n## Goal 1: Learn\n\n- [ ] a\n\n| Task | Status | Due |\n|---|---|---|\n| Move | Active | 2026-05-01 |\n',
    ['"Move" was due 2026-05-01, 203 days ago, and is not done.'],
  ],
  [
    'status-contradiction',
    'a plan that was approved',
    '# Plan\n\n**Status:** Approved\n**Owner:** Kim\n\n## Goal 1: Learn\n\n- [ ] a\n- [x] b\n',
    [],
  ],
  [
    'status-contradiction',
    'a goal that was approved',
    '# Plan\n\n## Goal 1: Learn\n**Status:** Approved (2026-01-05)\n\n- [ ] a\n- [x] b\n',
    [],
  ],
  [
    'status-contradiction',
    'a plan that is done',
    '# Plan\n\n**Status:** Completed\n**Owner:** Kim\n\n## Goal 1: Learn\n**Timeline:** 2027\n\n- [ ] a\n- [x] b\n',
    ['"Plan" is marked as done, but "a" is still open.'],
  ],
  [
    'overdue',
    'goals of a plan that was approved',
    '# Plan\n\n**Status:** Approved\n**Owner:** Kim\n\n## Goal 1: Learn\n**Timeline:** June 2026\n\n- [ ] a\n',
    ['0 of 1 task done; the goal ended 2026-06-30.'],
  ],
  [
    'overdue',
    'a plan and a goal that were approved by their headings',
    '# Roadmap 2026 (Approved)\n\n## Goal 1: Learn (Approved)\n**Timeline:** June 2026\n\n- [ ] a\n- [x] b\n',
    ['1 of 2 tasks done; the goal ended 2026-06-30.'],
  ],
  [
    'closed-plan',
    'a plan that was approved',
    '---\nplan: true\nstatus: approved\n---\n# Plan\n\n## Goal 1: Learn\n**Timeline:** June 2026\n\n- [ ] a\n',
    [],
  ],
  [
    'conflicting-level',
    'a metric of two goals',
    '# Plan\n\n## Goal 1: Web\n\n| Metric | Current | Target |\n|---|---|---|\n| Coverage | 60% | 80% |\n| Errors | 12 | 3 |\n\n## Goal 2: App\n\n| Metric | Current | Target |\n|---|---|---|\n| Coverage | 40% | 80% |\n| Crashes | 9 | 3 |\n',
    [],
  ],
  [
    'conflicting-level',
    'a skill of two goals',
    '# Plan\n\n## Goal 1: Web\n\n| Skill | Current | Target |\n|---|---|---|\n| Testing | Beginner | Expert |\n| Design | None | Expert |\n\n## Goal 2: App\n\n| Skill | Current | Target |\n|---|---|---|\n| Testing | Competent | Expert |\n| Speech | None | Expert |\n',
    ['"Testing" is Competent here, but Beginner in "Web".'],
  ],
  [
    'conflicting-level',
    'a metric of one plan',
    '# Plan\n\n## Gaps\n\n| Metric | Current | Target |\n|---|---|---|\n| Coverage | 60% | 80% |\n| Errors | 12 | 3 |\n\n## Overview\n\n| Metric | Current | Target |\n|---|---|---|\n| Coverage | 40% | 80% |\n| Crashes | 9 | 3 |\n',
    ['"Coverage" is 40% here, but 60% in "Gaps".'],
  ],
];

describe('what is told', () => {
  for (const [rule, what, text, told] of CASES) {
    it(`by ${rule} of ${what}`, () => {
      const findings = findingsOf(rule, text, TODAY);
      assert.deepEqual(
        findings.map(({ message }) => formatMessage(message)),
        told,
      );
    });
  }
});
