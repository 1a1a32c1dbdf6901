import assert from 'node:assert/strict';
import { boxesInCell } from '../../../src/core/values/box';
import { readPriority } from '../../../src/core/values/priority';
import { readStatus } from '../../../src/core/values/status';
import {
  builtInVocabulary,
  type ColumnMeaning,
  columnMeanings,
  type FieldMeaning,
  fieldMeaning,
  type Priority,
  type Status,
} from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

/** The table of words of the specification (section 9), cell by cell. */
const COLUMNS: Readonly<Partial<Record<ColumnMeaning, string>>> = {
  name:
    'Skill, Skill Area, Competency, Capability, Dimension, Gap, Goal, Objective, Key Result, Milestone, Task, Activity, Topic, ' +
    'Deliverable, Experience Needed, Assignment, Objetivo, Tarea, Brecha, Hito, Compétence, Tâche, Objectif, 기술, 역량, タスク, ' +
    'スキル, 技能, 里程碑, 任务',
  current:
    'Current, Now, Your Level, Current Level, Current State, Current Exposure, Actual, As-Is, Nivel Actual, Valor Actual, ' +
    'Niveau actuel, 현재 수준, 現在, 当前水平',
  baseline: 'Baseline, Start value, Before',
  after: 'After',
  required:
    'Required, Required for Staff, Wanted, Needed, Expected, Target, Target Level, Desired, To-Be, Required Level, Objetivo, ' +
    'Niveau requis, Requerido, 시장 요구, 목표, 目標, 目标',
  gap: 'Gap, Delta, Difference, Brecha, Écart, 격차, 差距',
  priority: 'Priority, Severity, Importance, Prioridad, Priorité, Priorita, 우선순위, 優先度, 优先级',
  status: 'Status, State, Done, Complete, Estado, Statut, 상태, ステータス, 完了, 状态, 完成度',
  progress: 'Progress',
  owner: 'Owner, Responsible, Assignee, DRI, Lead, Responsable, 担当者, 负责人, 담당',
  time:
    'Week, Month, Quarter, Timeline, Target Date, Due, Due Date, Deadline, Date, By, Fecha, Fecha Objetivo, Fecha Límite, Plazo, ' +
    'Échéance, 期日, 周次, 주차, 日期',
  start: 'Target Start',
  duration: 'Duración',
  evidence: 'Evidence, Outcome, Proof, Artifact, Link, Notes, Evidencia, Preuve, 근거',
};

const FIELDS: Readonly<Partial<Record<FieldMeaning, string>>> = {
  updated:
    'Last Updated, Updated, As of, Revised, Última actualización, Actualizado, Atualizado em, Mis à jour, 최종 수정, 更新日',
  start: 'Start, Started, Begin, Kickoff, Inicio, Début, 시작일, 開始, 开始',
};

const STATUSES: Readonly<Partial<Record<Status, string>>> = {
  planned:
    'Planned, Queued, Not Started, To do, Pending, Backlog, Seeking, Identified, Requested, Pendiente, À créer, 미착수, 待开始, ⏳, ⬜, ☐',
  active:
    'In Progress, Active, Ongoing, Reading, Studying, Started, Starting, On track, Committed, Assigned, En progreso, En cours, ' +
    '진행중, 进行中, 🔄, 🚧, [/]',
  atRisk: 'At risk, Behind, Off track, Delayed, ⚠️',
  blocked: 'Blocked, On hold, 🛑',
  done:
    'Done, Completed, Complete, Achieved, Met, Approved, Shipped, Closed, Exceeded, Completado, Terminé, Créé, 완료, 完了, 已完成, ' +
    '已解决, ✅, ☑, ✔, 100%',
  dropped: "Dropped, Cancelled, Won't do, Deferred, Cancelado, Annulé, ❌, [-]",
};

const PRIORITIES: Readonly<Record<Priority, string>> = {
  critical: 'Critical, P0',
  high: 'High, P1, 🔴',
  medium: 'Medium, Important, P2, 🟠, 🟡',
  low: 'Low, Nice-to-have, P3, 🟢, ⚪',
};

function words(cell: string): string[] {
  return cell.split(', ');
}

describe('The table of words in the specification', () => {
  for (const [meaning, cell] of Object.entries(COLUMNS)) {
    it(`columns: ${meaning}`, () => {
      for (const word of words(cell)) {
        // `Gap` and `Brecha` name rows where most cells hold no figures: see `readGapTable`.
        const isGap = meaning === 'name' && columnMeanings(vocabulary, word)[0] === 'gap';
        assert.ok(isGap || columnMeanings(vocabulary, word).includes(meaning as ColumnMeaning), word);
      }
    });
  }
  for (const [meaning, cell] of Object.entries(FIELDS)) {
    it(`fields: ${meaning}`, () => {
      for (const word of words(cell)) assert.equal(fieldMeaning(vocabulary, word), meaning, word);
    });
  }
  for (const [status, cell] of Object.entries(STATUSES)) {
    it(`statuses: ${status}`, () => {
      for (const word of words(cell)) assert.equal(readStatus(word, vocabulary)?.status, status, word);
    });
  }
  for (const [priority, cell] of Object.entries(PRIORITIES)) {
    it(`priorities: ${priority}`, () => {
      for (const word of words(cell)) assert.equal(readPriority(word, vocabulary), priority, word);
    });
  }

  it('ignores case, emoji, emphasis, plural s and repaired mojibake', () => {
    for (const header of ['skill areas', 'SKILL AREA', '🎯 **Skill Area**', '*Skill Areas*:']) {
      assert.equal(columnMeanings(vocabulary, header)[0], 'name', header);
    }
    assert.equal(columnMeanings(vocabulary, 'Ã‰chÃ©ance')[0], 'time');
    assert.equal(readStatus('**En cours** 🔄', vocabulary)?.status, 'active');
  });

  it('lets words beat colours, and takes a coloured dot in a status column for a status', () => {
    assert.equal(readStatus('🔴 Done', vocabulary)?.status, 'done');
    assert.equal(readPriority('🟢 High', vocabulary), 'high');
    assert.equal(readStatus('🟢', vocabulary)?.status, 'active');
    assert.equal(readStatus('🔴', vocabulary)?.status, 'blocked');
  });

  it('takes a status that lists its own choices for a placeholder', () => {
    assert.equal(readStatus('Planned / In Progress / Done', vocabulary), null);
    assert.equal(readStatus('Pendiente | En progreso | Completado', vocabulary), null);
  });

  it('takes boxes in cells for what they are', () => {
    for (const [cell, state] of [
      ['[ ]', 'open'],
      ['[x]', 'done'],
      ['[/]', 'active'],
      ['[-]', 'cancelled'],
      ['☐', 'open'],
      ['☑', 'done'],
    ] as const) {
      assert.equal(boxesInCell(cell)[0]?.state, state, cell);
    }
  });
});
