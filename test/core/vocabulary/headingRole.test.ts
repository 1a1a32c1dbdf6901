import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { builtInVocabulary, headingRole } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

/** Expected: role, ordinal, title. */
function check(heading: string, expected: readonly [string, string | null, string] | null): void {
  it(heading, () => {
    const reading = headingRole(vocabulary, heading);
    assert.deepEqual(reading === null ? null : [reading.role, reading.ordinal, reading.title], expected);
  });
}

describe('headingRole', () => {
  check('Goal 1: Design systems', ['goal', '1', 'Design systems']);
  check('Goal 1 Learn Rust', ['goal', '1', 'Learn Rust']);
  check('Objective 2 – Ship it', ['objective', '2', 'Ship it']);
  check('Objective: Grow', ['objective', null, 'Grow']);
  check('O1 Grow', ['objective', '1', 'Grow']);
  check('KR1.2 Raise it', ['keyResult', '1.2', 'Raise it']);
  check('1-Year Goal', ['goal', null, '']);
  check('Ultimate Goal', ['goal', null, '']);
  check('Long-term goal: Lead', ['goal', null, 'Lead']);
  check('Goal', ['goal', null, '']);
  check('Pillar 1: Depth', ['phase', '1', 'Depth']);
  check('Phase 2', ['phase', '2', '']);
  check('5.1 Phase 1: Build', ['phase', '1', 'Build']);
  check('🟢 YEAR 1 — Foundation', ['phase', '1', 'Foundation']);
  check('Q1: March – May 2026', ['phase', '1', 'March – May 2026']);
  check('Q2 2026 (Completed)', ['phase', '2', '2026 (Completed)']);
  check('H1 2026', ['phase', '1', '2026']);
  check('0–30 days', ['phase', '0-30', '']);
  check('Days 31-60: Contribute', ['phase', '31-60', 'Contribute']);
  check('Weeks 1-2 (March 1-14): Basics', ['phase', '1-2', '(March 1-14): Basics']);
  check('Week 3', ['phase', '3', '']);
  check('Semana 1-3: Plan', ['phase', '1-3', 'Plan']);
  check('FASE 1: PLAN', ['phase', '1', 'PLAN']);
  check('第 1 周：入门', ['phase', '1', '入门']);
  check('Short-term (6 months):', ['phase', null, '']);
  check('Option A: Principal', ['option', 'A', 'Principal']);
  check('Option 1: Lead', ['option', '1', 'Lead']);
  check('Track 1: Lead', ['option', '1', 'Lead']);
  check('Milestone 3: Ship', ['milestone', '3', 'Ship']);
  check('M5: Ship', ['milestone', '5', 'Ship']);
  check('Stretch Assignments', ['assignments', null, '']);
  check('SUCCESS METRICS:', ['metrics', null, '']);
  check('RECOMMENDED IMMEDIATE DEVELOPMENT AREAS:', ['areas', null, '']);
  check('🔹 High-ROI Skill Areas', ['areas', null, '']);
  check('🔴 Critical Gaps (Blocking)', ['gapCategory', null, '']);
  check('🟢 Nice-to-Have (Later)', ['gapCategory', null, '']);
  check('Monthly Check-in', ['review', null, '']);
  check('Promotion Readiness Checklist', ['checklist', null, '']);
  check('Skills Improved', ['history', null, '']);
  check('Key Results', ['keyResult', null, '']);

  for (const heading of [
    '',
    'Goals',
    'Goals for 2026',
    'Career goals shared',
    'Goal setting',
    'Non-goals',
    'Phase diagram',
    'Track record',
    'Optional',
    'March 2026',
    'Year 2026 plan',
    'Skill Gap Analysis',
    'Gap Categories',
    'Why success metrics',
    'Project Objective & Key Results',
    'Month-by-month plan',
    '1. 3-Year Strategic Roadmap',
    'H1: Approval',
    'An 8-hour day',
    'Theme: Dark',
    'Objectively good',
    'O notation',
    '30-60-90 Day Plan',
  ]) {
    check(heading, null);
  }
});
