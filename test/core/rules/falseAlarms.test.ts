import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { findingsOf } from './findingsOf';

const TODAY = '2026-11-20';

/** What once was told, and is right as it stands; and what is wrong beside it, which is still told. */
const CASES: readonly (readonly [rule: string, what: string, text: string, told: readonly string[]])[] = [
  [
    'overdue',
    'days on which a task was written down or may begin, beside the one on which it is due',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] A ➕ 2026-01-10 📅 2027-01-31\n- [ ] B 🛫 2026-01-10\n- [ ] C ⏳ 2026-01-10 📅 2027-01-31\n- [ ] D [created:: 2026-01-10] [due:: 2027-01-31]\n- [ ] E (created 2026-01-10, due 2027-01-31)\n- [ ] 2026-01-10 F due:2027-01-31\n- [ ] G (added 2026-01-10)\n- [ ] H by 2026-12-31 (was due 2026-03-01)\n- [ ] L by 2026-12-31 with our Q3 2026 figures (2026-03-01)\n- [ ] I ➕ 2026-01-10 📅 2026-10-31\n- [ ] J (reported 2026-01-10), finish by 2026-10-31\n- [ ] K [created:: 2026-01-10] [scheduled:: 2026-10-31]\n- [ ] Account created by October 2026\n',
    [
      '"I ➕ 2026-01-10 📅 2026-10-31" was due 2026-10-31, 20 days ago, and is not done.',
      '"J (reported 2026-01-10), finish by 2026-10-31" was due 2026-10-31, 20 days ago, and is not done.',
      '"K [created:: 2026-01-10] [scheduled:: 2026-10-31]" was due 2026-10-31, 20 days ago, and is not done.',
      '"Account created by October 2026" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'overdue',
    'days in comments',
    '# Plan 2026\n\n## Goal 1: Ship <!-- 2026-01-10 -->\n\n- [ ] A <!-- was due 2026-01-10 -->\n- [ ] **M5:** B <!-- 2026-01-10 -->\n- [ ] C by 2026-10-31 <!-- once 2027-01-10 -->\n\n| Task | Due | Status |\n|---|---|---|\n| D | <!-- 2026-01-10 --> 2027-01-31 | Open |\n| E | <!-- 2026-01-10 --> 2026-10-31 | Open |\n',
    [
      '"C by 2026-10-31" was due 2026-10-31, 20 days ago, and is not done.',
      '"E" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'unresolved-reference',
    'ids in comments',
    '# Plan\n\n- [ ] **M1:** A\n- [ ] **M2:** B\n- [ ] **M3:** C <!-- depends on M7 -->\n- [ ] **M4:** D, depends on M8 <!-- at least -->\n',
    ['There is no "M8" in this plan, which has "M1" to "M4".'],
  ],
  [
    'overdue',
    'days without a year, in the order of the language, and what may be a count',
    '# Cronograma 2026\n\n## Meta 1: Entregar la aplicación\n\n- [ ] Preparar la documentación de los usuarios\n\n| Tarea | Plazo | Estado |\n|---|---|---|\n| A | 05/12 | Pendiente |\n| B | 20/12 | Pendiente |\n| C | 07/11 | Pendiente |\n| D | 13/07 → 31/07/2026 | Pendiente |\n| E | 10/12 | Pendiente |\n\n## Sprint 2 (01/09 - 12/12)\n\n- [ ] Publicar\n',
    ['"C" was due 2026-11-07, 13 days ago, and is not done.', '"D" was due 2026-07-31, 112 days ago, and is not done.'],
  ],
  [
    'overdue',
    'days without a year that may have either number first',
    '# Plan 2026\n\n## Goal 1: Ship the application to all of them\n\n- [ ] a\n\n| Task | Due | Status |\n|---|---|---|\n| A | 05/10 | Open |\n| B | 10/25 | Open |\n| C | 05/25 | Open |\n',
    ['"C" was due 2026-05-25, 179 days ago, and is not done.'],
  ],
  [
    'status-contradiction',
    'headings that say by when to complete it',
    '# Plan\n\n## Goal 1: Ship (complete by 2026-03-01)\n\n- [ ] a\n\n## Goal 2: Sell (Complete within 1 week)\n\n- [ ] a\n\n## Goal 3: Tell (completed in March 2026)\n\n- [ ] a\n',
    ['"Goal 3: Tell (completed in March 2026)" is marked as done, but "a" is still open.'],
  ],
  [
    'overdue',
    'a heading that says by when to complete it, and is not done by that',
    '# Plan\n\n## Goal 1: Ship (complete by 2026-10-31)\n\n- [ ] a\n',
    ['0 of 1 task done; the goal ended 2026-10-31.'],
  ],
  [
    'stale-check-in',
    'roadmaps by quarter',
    '# Plan\n\n## Goal 1: Ship\n\n- [ ] a\n\n## Roadmap\n\n| Quarter | Focus | Status |\n|---|---|---|\n| Q4 2025 | Core | Completed |\n| Q1 2026 | Secrets | In progress |\n| Q2 2026 | Companion | Planned |\n',
    [],
  ],
  [
    'overdue',
    'roadmaps by quarter, but what they say is late',
    '# Plan\n\n## Goal 1: Ship\n\n- [ ] a\n\n## Roadmap\n\n| Quarter | Focus | Status |\n|---|---|---|\n| Q2 2026 | Core | Completed |\n| Q3 2026 | Secrets | In progress |\n| Q4 2026 | Companion | Planned |\n',
    ['"Secrets" was due 2026-09-30, 51 days ago, and is not done.'],
  ],
  [
    'closed-plan',
    'a tick beside what is no word for done',
    '# Plan\n\n**Status:** Planning complete ✅\n\n## Goal 1: Ship\n\n**Target Date:** 2026-03-01\n\n- [ ] a\n',
    [],
  ],
  [
    'closed-plan',
    'a tick alone or beside a word for done',
    '# Plan\n\n**Status:** Completed ✅\n\n## Goal 1: Ship\n\n**Target Date:** 2026-03-01\n\n- [ ] a\n',
    ['This plan is over and says so: its dates are not judged any more.'],
  ],
  [
    'overdue',
    'the list above a field, which is that of the goal',
    '# Plan\n\n## Goal 1: Ship\n\n**Success Criteria:**\n- [ ] a\n- [ ] b\n\n**Timeline:** Q3 2026\n\n**Status:** In progress\n',
    ['0 of 2 in "Success Criteria" done; the goal ended 2026-09-30.'],
  ],
  [
    'uncovered-gap',
    'a gap beside which stands what is to be done about it',
    '# Plan\n\n## Goal 1: Ship\n\n- [ ] a\n\n| Skill | Current Level | Target Level | Priority | Action Plan |\n|---|---|---|---|---|\n| SQL | Beginner | Expert | High | Take the advanced course |\n| Go | Beginner | Expert | High | |\n',
    ['Nothing in the plan names "Go" (Beginner, should be Expert).'],
  ],
  [
    'overdue',
    'rows by a code or by the words behind a box in a column of statuses',
    '# Plan\n\n## Goal 1: Ship\n\n| Task | Due | Status |\n|---|---|---|\n| Write | 2026-10-31 | ⬜ Not started |\n| Deploy | 2026-10-31 | ✅ Done |\n| Test | 2026-10-31 | 🔄 In progress |\n| Tell | 2026-10-31 | 🔲 |\n\n| Milestone | Description | Due | Status |\n|---|---|---|---|\n| M1 | Schema done | 2026-10-31 | Not started |\n| M2 | Geometry done | 2027-10-31 | Not started |\n\n| Task | Module | Due | Status |\n|---|---|---|---|\n| A-RTL-1 | RTL | 2026-10-31 | Open |\n| A-UVM-1 | UVM | 2027-10-31 | Open |\n',
    [
      '"Write" was due 2026-10-31, 20 days ago, and is not done.',
      '"Test" was due 2026-10-31, 20 days ago, and is not done.',
      '"Tell" was due 2026-10-31, 20 days ago, and is not done.',
      '"Schema done" was due 2026-10-31, 20 days ago, and is not done.',
      '"A-RTL-1" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'overdue',
    'what was to be at work for days that are over',
    '# Plan\n\n## Goal 1: Ship\n\n- [ ] a\n\n| Dates | Focus | Status |\n|---|---|---|\n| 2026-06-08 – 2026-06-14 | Core | In progress |\n',
    ['"Core" was due 2026-06-14, 159 days ago, and is not done.'],
  ],
  [
    'duplicate-id',
    'ids with a letter behind their number',
    '# Roadmap\n\n| Milestone | Goal | Status |\n|---|---|---|\n| M10-A | Model | Done |\n| M10-B | Data | In progress |\n| M11 | Exit | Planned |\n',
    [],
  ],
  [
    'overdue',
    'what a task is about',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] Write the Q3 2026 retrospective\n- [ ] Prepare Q4 2025 results deck\n- [ ] Backfill Jan 2026 invoices\n- [ ] Draft the Q1 2026 plans (2026-10-31)\n- [ ] Launch October 2026 with partners\n- [ ] Submit 2026-10-31 invoices\n- [ ] Renew before the 2026-10-31 meeting\n- [ ] Deliver early 2026 including all\n- [ ] Vortrag Oktober 2026 halten\n- [ ] Beta Ende Oktober 2026 veröffentlichen\n- [ ] Lancer la bêta le 31 octobre 2026 avec Kim\n- [ ] リリース 2026-10-31 まで\n',
    [
      '"Draft the Q1 2026 plans (2026-10-31)" was due 2026-10-31, 20 days ago, and is not done.',
      '"Launch October 2026 with partners" was due 2026-10-31, 20 days ago, and is not done.',
      '"Submit 2026-10-31 invoices" was due 2026-10-31, 20 days ago, and is not done.',
      '"Renew before the 2026-10-31 meeting" was due 2026-10-31, 20 days ago, and is not done.',
      '"Deliver early 2026 including all" was due 2026-04-30, 204 days ago, and is not done.',
      '"Vortrag Oktober 2026 halten" was due 2026-10-31, 20 days ago, and is not done.',
      '"Beta Ende Oktober 2026 veröffentlichen" was due 2026-10-31, 20 days ago, and is not done.',
      '"Lancer la bêta le 31 octobre 2026 avec Kim" was due 2026-10-31, 20 days ago, and is not done.',
      '"リリース 2026-10-31 まで" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'overdue',
    'the days of meetings, decisions and applications',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n\n| Date | Meeting | Owner | Action | Status |\n|---|---|---|---|---|\n| 2026-01-10 | Staff | Kim | Write | In progress |\n\n| ID | Date | Risk | Status |\n|---|---|---|---|\n| R1 | 2026-01-10 | Too late | In progress |\n\n| Datum | Firma | Status |\n|---|---|---|\n| 10.01.2026 | Acme | In Arbeit |\n\n| Date | Topic | Status |\n|---|---|---|\n| 2026-10-31 | Queues | In progress |\n\n| Date | Release | Status |\n|---|---|---|\n| 2026-10-31 | Two | Planned |\n\n| Date | Workout | Done |\n|---|---|---|\n| 2026-10-31 | Run | [ ] |\n\n| Datum | Prüfung | Status |\n|---|---|---|\n| 2026-10-31 | Mathe | Offen |\n\n',
    [
      '"Queues" was due 2026-10-31, 20 days ago, and is not done.',
      '"Two" was due 2026-10-31, 20 days ago, and is not done.',
      '"Run" was due 2026-10-31, 20 days ago, and is not done.',
      '"Mathe" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'overdue',
    'what is live',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n\n| Task | Due | Status |\n|---|---|---|\n| Site | 2026-01-10 | 🟢 Live |\n| Fix | 2026-01-10 | 🟢 Deployed |\n| Docs | 2026-10-31 | 🟢 On track |\n',
    ['"Docs" was due 2026-10-31, 20 days ago, and is not done.'],
  ],
  [
    'status-contradiction',
    'documents and goals that are live',
    '# Plan 2026\n\n**Status:** Live since March 2026\n**Owner:** Kim\n\n## Goal 1: Ship\n**Status:** Deployed on staging\n\n- [ ] a\n- [x] b\n',
    [],
  ],
  [
    'overdue',
    'a document that is verified',
    '# Plan 2026\n\n**Status:** Verified by Kim\n**Owner:** Kim\n\n## Goal 1: Ship\n\n- [ ] a (2026-10-31)\n- [x] b\n',
    ['"a (2026-10-31)" was due 2026-10-31, 20 days ago, and is not done.'],
  ],
  [
    'stale-count',
    'grades, and totals of what stands elsewhere',
    '# Plan 2026\n\n## Goal 1: Ship\n\n**Status:** 🟢 On track (8/10)\n**Gate Status:** PASS (19/20)\n- **Days completed:** 12/100\n\n- [ ] a\n- [x] b\n\n## Goal 2: Read (1/9 tasks done)\n\n**Progress:** 1/7\n\n- [ ] a\n- [x] b\n- [x] c\n',
    ['"Goal 2: Read" says 1/9, but 2 of 3 are done.', '"Progress" says 1/7, but 2 of 3 are done.'],
  ],
  [
    'stale-check-in',
    'past quarters, and a roadmap of which everything is done',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n\n## Past Quarters\n\n| Quarter | Focus | Status |\n|---|---|---|\n| Q3 2025 | Auth | Done |\n| Q4 2025 | Search | In progress |\n\n## Roadmap\n\n| Quarter | Focus | Status |\n|---|---|---|\n| Q3 2025 | Auth | Done |\n| Q4 2025 | Search | Done |\n\n## Savings\n\n| Month | Focus | Progress |\n|---|---|---|\n| Jul 2026 | Auth | Done |\n| Aug 2026 | Search | Done |\n\n## Quarters\n\n| Quarter | Focus | Status |\n|---|---|---|\n| Q4 2025 | Auth | Done |\n| Q1 2026 | Search | Done |\n| Q2 2026 | | |\n| Q3 2026 | | |\n',
    [
      '"Savings" stops at Aug 2026: 2 entries since then are missing, the first for 2026-09-01 to 2026-09-30.',
      '"Quarters" stops at Q1 2026: what stands for 2026-04-01 to 2026-06-30 is not filled in.',
    ],
  ],
  [
    'conflicting-level',
    'several years',
    '# Plan\n\n## Year 1\n\n| Skill | Current | Required |\n|---|---|---|\n| Rust | Beginner | Expert |\n| SQL | Expert | Expert |\n| Talks | None | Expert |\n| Docs | None | Expert |\n\n## Year 2\n\n| Skill | Current | Required |\n|---|---|---|\n| Rust | Competent | Expert |\n| SQL | Expert | Expert |\n| Talks | None | Expert |\n| Docs | None | Expert |\n\n',
    [],
  ],
  [
    'conflicting-level',
    'calendar years',
    '# Plan\n\n## 2027\n\n| Skill | Current | Required |\n|---|---|---|\n| Rust | Beginner | Expert |\n| SQL | Expert | Expert |\n| Talks | None | Expert |\n| Docs | None | Expert |\n\n## 2028\n\n| Skill | Current | Required |\n|---|---|---|\n| Rust | Proficient | Expert |\n| SQL | Expert | Expert |\n| Talks | None | Expert |\n| Docs | None | Expert |\n\n',
    [],
  ],
  [
    'status-contradiction',
    'the next steps of what is done',
    '# Plan 2026\n\n## Goal 1: Ship\n**Status:** Done\n\n- [x] a\n\n### Next steps\n\n- [ ] b\n\n### Prochaines étapes\n\n- [ ] c\n\n## Goal 2: Sell\n**Status:** Done\n\n- [x] a\n\n### Steps\n\n- [ ] d\n',
    ['"Goal 2: Sell" is marked as done, but "d" is still open.'],
  ],
  [
    'overdue',
    'the start of what ends later, in Chinese, Portuguese and Russian',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n\n| 里程碑 | 开始日期 | 结束日期 | 状态 |\n|---|---|---|---|\n| A | 2026-01-01 | 2027-03-01 | 进行中 |\n\n| Marco | Início | Término | Status |\n|---|---|---|---|\n| B | 2026-01-01 | 2027-03-01 | Em andamento |\n\n| Задача | Начало | Конец | Статус |\n|---|---|---|---|\n| C | 2026-01-01 | 2027-03-01 | В работе |\n\n| Задача | Дата начала | Дата окончания | Статус |\n|---|---|---|---|\n| D | 2026-01-01 | 2026-10-31 | В работе |\n\n',
    ['"D" was due 2026-10-31, 20 days ago, and is not done.'],
  ],
  [
    'duplicate-id',
    'objectives of several key results, in a column of their own',
    '# OKRs\n\n| Objective | Key Result | Target | Current |\n|---|---|---|---|\n| O1: Ship | Launch | 5 | 2 |\n| O1: Ship | Sell | 5 | 3 |\n',
    [],
  ],
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
  [
    'overdue',
    'what a tick stands beside, and what holds',
    '# Plan 2026\n\n## Tasks\n\n- [ ] a\n\n| Task | Due | Status |\n|---|---|---|\n| Login | 2026-07-12 | ✅ committed (`07159cd`) |\n| Audit | 2026-07-19 | ✅ Ready |\n| Blog | 2026-07-19 | ✅ ACTIVE |\n| Site | 2026-07-19 | ✓ |\n| Docs | 2026-10-31 | ✅ In progress |\n| Shop | 2026-10-31 | Active |\n',
    [
      '"Docs" was due 2026-10-31, 20 days ago, and is not done.',
      '"Shop" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'overdue',
    'what is done, in words that go with feminine nouns',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n\n| Tarea | Fecha límite | Estado |\n|---|---|---|\n| A | 2026-07-12 | Completada |\n| B | 2026-07-12 | Finalizada |\n| C | 2026-07-12 | Готова |\n| D | 2026-07-12 | Achevée |\n| E | 2026-07-12 | Conclusa |\n| F | 2026-10-31 | Iniciada |\n',
    ['"F" was due 2026-10-31, 20 days ago, and is not done.'],
  ],
  [
    'overdue',
    'phases with the day on which they were done',
    '# Plan 2026\n\n## Phase 1: Security ✅ Completed (2026-07-02)\n\n- [ ] a\n\n## Phase 2 — Login — DONE (2026-03-31)\n\n- [ ] a\n\n## Fase 3 — Datos ✅ COMPLETADA (2026-07-02)\n\n- [ ] a\n\n## Phase 4 [DONE] (31.03.2026)\n\n- [ ] a\n\n## Phase 5: Data (31.03.2026) ✅\n\n- [ ] a\n\n## Phase 6: Completed designs (2026-10-31)\n\n- [ ] a\n',
    ['0 of 1 task done; "Phase 6: Completed designs (2026-10-31)" ended 2026-10-31.'],
  ],
  [
    'overdue',
    'the name of a row, which is no cost, impact or reference of it',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n\n| ID | Description | Impact | Due | Status |\n|---|---|---|---|---|\n| A-1 | Rotate the keys | Low | 2026-10-31 | Open |\n\n| ID | Owner | Due | Status | Estimated cost |\n|---|---|---|---|---|\n| A-2 | Kim | 2026-10-31 | Open | Small |\n\n| ID | Release | Due | Status | Epics |\n|---|---|---|---|---|\n| A-3 | Beta | 2026-10-31 | Open | E4 |\n\n| ID | Module | Description | Due | Status |\n|---|---|---|---|---|\n| A-5 | Core | Cut | 2026-10-31 | Open |\n| A-6 | Core | Dry | 2027-10-31 | Open |\n| A-7 | Core | Sew | 2027-10-31 | Open |\n\n| # | Due | Status | What |\n|---|---|---|---|\n| 1 | 2026-10-31 | Open | Hem |\n\n| ID | Due | Status | Description |\n|---|---|---|---|\n| A-8 | 2026-10-31 | Open | Dye |\n',
    [
      '"Rotate the keys" was due 2026-10-31, 20 days ago, and is not done.',
      '"A-2" was due 2026-10-31, 20 days ago, and is not done.',
      '"Beta" was due 2026-10-31, 20 days ago, and is not done.',
      '"Cut" was due 2026-10-31, 20 days ago, and is not done.',
      '"Hem" was due 2026-10-31, 20 days ago, and is not done.',
      '"Dye" was due 2026-10-31, 20 days ago, and is not done.',
    ],
  ],
  [
    'overdue',
    'weeks whose dates stand between their number and their title',
    '# Plan 2026\n\n## Week 1 (Oct 25–31, 2026): Basics\n\n- [ ] a\n\n## Week 2 (Nov 22–28, 2026) – Data\n\n- [ ] a\n',
    ['0 of 1 task done; "Week 1 (Oct 25–31, 2026): Basics" ended 2026-10-31.'],
  ],
  [
    'closed-plan',
    'the first of several phases',
    '## Phase 1: Setup\n\n**Status:** Complete\n\n- [x] a\n\n## Phase 2: Build\n\n**Due:** 2026-10-31\n\n- [ ] b\n',
    [],
  ],
  [
    'closed-plan',
    'a plan that is over',
    '# Plan 2025\n\n**Status:** Complete\n\n## Phase 1: Setup\n\n- [x] a\n\n## Phase 2: Build\n\n- [ ] b\n',
    ['This plan is over and says so: its dates are not judged any more.'],
  ],
  [
    'uncovered-gap',
    'gaps that a heading or a row of another table names',
    '# Growth plan\n\n| Skill | Current | Required | Gap | Priority |\n|---|---|---|---|---|\n| Public speaking | 1 | 3 | -2 | High |\n| Negotiation | 1 | 3 | -2 | High |\n| Drawing | 1 | 3 | -2 | High |\n| Cooking | 1 | 3 | -2 | High |\n\n## Public speaking\n\nJoin a club.\n\n## Gap 2: Negotiation\n\nRead.\n\n## What to test\n\n| Test | Prevents |\n|---|---|\n| Drawing | Cooking accidents |\n',
    ['Nothing in the plan names "Cooking" (1, should be 3).'],
  ],
  [
    'placeholder',
    'the day on which something will have been done, and what a generator fills in',
    '# Plan 2026\n\n## Goal 1: Ship\n\n- [ ] a\n- [x] b\n\n| Milestone | Target date | Actual | Owner |\n|---|---|---|---|\n| Beta | 2027-01-18 | TBD | {{ meta.lead.name }} |\n| Launch | TBD | TBD | Kim |\n',
    ['"TBD" is still to be filled in.'],
  ],
  [
    'overdue',
    'rows, but no goals, that are active with a tick',
    '# Plan 2026\n\n## Goal 1: Ship\n**Status:** ✅ Active\n**Due:** 2026-10-31\n\n- [ ] a\n',
    ['0 of 1 task done; the goal ended 2026-10-31.'],
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
