import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  buildVocabulary,
  builtInVocabulary,
  builtInWords,
  columnMeaning,
  columnMeanings,
  fieldMeaning,
  normalizeWord,
} from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function checkColumns(expected: string | null, headers: readonly string[]): void {
  for (const header of headers)
    it(`${header} → ${expected}`, () => assert.equal(columnMeaning(vocabulary, header), expected));
}

describe('normalizeWord', () => {
  for (const [input, expected] of [
    ['**Skill Areas:**', 'skill area'],
    ['🎯 Goal', 'goal'],
    ['PRIORITÉ', 'priorite'],
    ['CompÃ©tence', 'competence'],
    ['Current (as of May)', 'current'],
    ['As-Is', 'as is'],
    ['Activities', 'activity'],
    ['담당자：', '담당자'],
    ['', ''],
  ] as const) {
    it(JSON.stringify(input), () => assert.equal(normalizeWord(input), expected));
  }
});

describe('columnMeaning', () => {
  checkColumns('name', [
    'Skill',
    'Skill Area',
    'Competency',
    'Capability',
    'Dimension',
    'Goal',
    'Objective',
    'Key Result',
    'Milestone',
    'Task',
    'Activity',
    'Topic',
    'Deliverable',
    'Experience Needed',
    'Assignment',
    'Tarea',
    'Hito',
    'Compétence',
    'Tâche',
    'Objectif',
    '기술',
    '역량',
    'タスク',
    'スキル',
    '技能',
    '里程碑',
    '任务',
    '**Skills**',
    'CompÃ©tence',
  ]);
  checkColumns('current', [
    'Current',
    'Now',
    'Your Level',
    'Current Level',
    'Current State',
    'Current Exposure',
    'Actual',
    'As-Is',
    'Nivel Actual',
    'Valor Actual',
    'Niveau actuel',
    '현재 수준',
    '現在',
    '当前水平',
    'Current (as of 2025-02-01)',
  ]);
  checkColumns('baseline', ['Baseline', 'Start value', 'Before', 'Baseline (Q4 2024)', 'Baseline Q4 2024']);
  checkColumns('after', ['After']);
  checkColumns('required', [
    'Required',
    'Required for Staff',
    'Wanted',
    'Needed',
    'Expected',
    'Target',
    'Target Level',
    'Desired',
    'To-Be',
    'Required Level',
    'Objetivo',
    'Niveau requis',
    'Requerido',
    '시장 요구',
    '목표',
    '目標',
    '目标',
    'Target (Q1 2025)',
    'Target Q4 2026',
    'Q1 Target',
    '2026 Target',
  ]);
  checkColumns('gap', ['Gap', 'Delta', 'Difference', 'Brecha', 'Écart', '격차', '差距']);
  checkColumns('priority', [
    'Priority',
    'Severity',
    'Importance',
    'Prioridad',
    'Priorité',
    'Priorita',
    '우선순위',
    '優先度',
    '优先级',
  ]);
  checkColumns('status', [
    'Status',
    'State',
    'Done',
    'Complete',
    'Estado',
    'Statut',
    '상태',
    'ステータス',
    '完了',
    '状态',
    '完成度',
  ]);
  checkColumns('owner', [
    'Owner',
    'Responsible',
    'Assignee',
    'DRI',
    'Lead',
    'Responsable',
    '担当者',
    '负责人',
    '담당',
    'Owner / DRI',
  ]);
  checkColumns('time', [
    'Week',
    'Month',
    'Quarter',
    'Timeline',
    'Target Date',
    'Due',
    'Due Date',
    'Deadline',
    'Date',
    'By',
    'Fecha',
    'Fecha Objetivo',
    'Fecha Límite',
    'Plazo',
    'Échéance',
    '期日',
    '周次',
    '주차',
    '日期',
  ]);
  checkColumns('start', ['Target Start', 'Start Date', 'Inicio', 'Début', '시작일', '開始', '开始']);
  checkColumns('evidence', [
    'Evidence',
    'Outcome',
    'Proof',
    'Artifact',
    'Link',
    'Notes',
    'Evidencia',
    'Preuve',
    '근거',
  ]);
  checkColumns('duration', ['Duration', 'Time', 'Duración', 'Effort']);
  checkColumns('level', ['Level', 'Niveau (Équipe)']);
  checkColumns('definition', ['Definition']);
  checkColumns('number', ['#', 'No.', 'ID']);
  checkColumns('progress', ['Progress', '% Complete', 'Avance']);
  checkColumns(null, [
    '',
    'Current Themes',
    'Current Focus',
    'Target audience',
    'Target Market',
    'Expected Participants',
    'Impact if Not Addressed',
    'Due / Owner',
    'Key Milestones & Metrics',
    'Relationship',
    'Required Reading',
    'Baseline Assumptions',
  ]);

  it('tells all that an ambiguous header may mean', () => {
    assert.deepEqual(columnMeanings(vocabulary, 'Objetivo'), ['required', 'name']);
  });
});

describe('fieldMeaning', () => {
  for (const [key, expected] of [
    ['Last Updated', 'updated'],
    ['As of', 'updated'],
    ['Revised', 'updated'],
    ['Última actualización', 'updated'],
    ['Actualizado', 'updated'],
    ['Atualizado em', 'updated'],
    ['Mis à jour', 'updated'],
    ['최종 수정', 'updated'],
    ['更新日', 'updated'],
    ['Start', 'start'],
    ['Kickoff', 'start'],
    ['Inicio', 'start'],
    ['Début', 'start'],
    ['시작일', 'start'],
    ['開始', 'start'],
    ['开始', 'start'],
    ['Due', 'deadline'],
    ['Deadline', 'deadline'],
    ['Target Date', 'deadline'],
    ['Target Timeline', 'deadline'],
    ['Timeline', 'timeline'],
    ['Period', 'timeline'],
    ['Date', 'date'],
    ['Next Review', 'date'],
    ['Statut', 'status'],
    ['**Priority:**', 'priority'],
    ['DRI (Directly Responsible Individual)', 'owner'],
    ['Success Metric', 'successMetric'],
    ['Focus', 'focus'],
    ['Outcome', 'outcome'],
    ['Current Level', 'currentLevel'],
    ['Target Role/Level', 'targetLevel'],
    ['Current Role', 'currentRole'],
    ['Evidence of Completion', null],
    ['Agenda', null],
    ['', null],
  ] as const) {
    it(`${key} → ${expected}`, () => assert.equal(fieldMeaning(vocabulary, key), expected));
  }
});

describe('buildVocabulary', () => {
  it('lets later words win', () => {
    const own = {
      language: 'own',
      statuses: { done: ['Live'], blocked: ['On track'] },
      columns: { required: ['Bar'] },
    };
    const extended = buildVocabulary([...builtInWords, own]);
    assert.equal(extended.statuses.get('live'), 'done');
    assert.equal(extended.statuses.get('on track'), 'blocked');
    assert.equal(columnMeaning(extended, 'Bar for Staff'), 'required');
  });

  it('names the built-in scale in English', () => {
    assert.deepEqual(vocabulary.levelNames, ['None', 'Beginner', 'Competent', 'Proficient', 'Expert']);
  });

  it('knows every month in every language that has names for them', () => {
    for (const words of builtInWords)
      if (words.months !== undefined) assert.equal(words.months.length, 12, words.language);
  });
});
