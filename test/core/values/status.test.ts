import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPriority } from '../../../src/core/values/priority';
import { readStatus } from '../../../src/core/values/status';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function checkStatus(expected: string | null, texts: readonly string[]): void {
  for (const text of texts)
    it(`${text} → ${expected}`, () => assert.equal(readStatus(text, vocabulary)?.status ?? null, expected));
}

function checkPriority(expected: string | null, texts: readonly string[]): void {
  for (const text of texts) it(`${text} → ${expected}`, () => assert.equal(readPriority(text, vocabulary), expected));
}

describe('readStatus', () => {
  checkStatus('planned', [
    'Planned',
    'Queued',
    'Not Started',
    'To do',
    'Pending',
    'Backlog',
    'Seeking',
    'Identified',
    'Requested',
    'Pendiente',
    'À créer',
    '미착수',
    '待开始',
    '⏳',
    '⬜',
    '☐',
    '⏳ 待开始',
    '[ ]',
  ]);
  checkStatus('active', [
    'In Progress',
    'Active',
    'Ongoing',
    'Reading',
    'Studying',
    'Started',
    'Starting',
    'On track',
    'Committed',
    'Assigned',
    'En progreso',
    'En cours',
    '진행중',
    '进行中',
    '🔄',
    '🚧',
    '[/]',
    '🟡 On track',
    '🟢',
    'In-Progress',
    'In progress, 60%',
  ]);
  checkStatus('atRisk', ['At risk', 'Behind', 'Off track', 'Delayed', '⚠️', '🟡']);
  checkStatus('blocked', ['Blocked', 'On hold', '🛑', 'Blocked by legal', '🔴']);
  checkStatus('done', [
    'Done',
    'Completed',
    'Complete',
    'Achieved',
    'Met',
    'Approved',
    'Shipped',
    'Closed',
    'Exceeded',
    'Completado',
    'Terminé',
    'Créé',
    '완료',
    '完了',
    '已完成',
    '已解决',
    '✅',
    '☑',
    '✔',
    '100%',
    'Done (2026-05-01)',
    'Completed 2026-05-03',
    '**Done**',
    'ðŸŸ¢ Done',
    '[x]',
  ]);
  checkStatus('dropped', [
    'Dropped',
    'Cancelled',
    "Won't do",
    'Won’t do',
    'Deferred',
    'Cancelado',
    'Annulé',
    '❌',
    '[-]',
    'Cancelled – no budget',
  ]);
  checkStatus(null, [
    '',
    'TBD',
    'Planned / In Progress / Done',
    'Queued / Reading / Done',
    'Smaller but not gone',
    'Unchanged',
    'Complete redesign needed',
    'Starting in Q3',
    'Talk to Sam',
    '40%',
    '✅ first part and then a long text about it',
  ]);
});

describe('readPriority', () => {
  checkPriority('critical', [
    'Critical',
    'P0',
    'P1 - Critical',
    '🔴 Critical',
    '🔴 Critical Gaps (Blocking)',
    'Urgente',
  ]);
  checkPriority('high', ['🔴 High', 'ðŸ”´ High', 'High', 'P1', '🔴', 'Alta', '높음', '高', 'High - blocks release']);
  checkPriority('medium', ['Medium', '🟡', '🟠', 'P2', '🟡 Important Gaps (Affecting)', 'Media', '중간']);
  checkPriority('low', ['Low', '🟢', '⚪', 'P3', 'Nice-to-Have', '🟢 Nice-to-Have (Later)', 'Baja']);
  checkPriority(null, [
    '',
    '1순위',
    '1',
    'High/Medium/Low',
    'Critical | High | Low',
    'Highly relevant',
    '🟢 YEAR 1 — Start',
    'Cannot lead initiatives',
  ]);
});
