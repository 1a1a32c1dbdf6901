import assert from 'node:assert/strict';
import { unreadRows } from '../../../src/core/charts/unreadRows';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { runRules } from '../../../src/core/rules/runRules';
import { analysisOf } from './sceneOf';

function unread(text: string): string[] {
  const analysis = analysisOf(text);
  const { findings } = runRules({
    analysis,
    problems: parsePlan(text).problems,
    lines: text.split('\n'),
    configuration: {},
  });
  return unreadRows(analysis.plan, findings).map(({ name, reason }) => {
    return `${name}: ${typeof reason === 'string' ? reason : formatMessage(reason)}`;
  });
}

const table = (...rows: string[]) => `# Plan\n\n| Skill | Current | Required |\n|---|---|---|\n${rows.join('\n')}\n`;

describe('unreadRows', () => {
  it('names a row with the finding that says what is wrong with it', () => {
    assert.deepEqual(unread(table('| Design | Beginner | Expert |', '| Coaching | Expert |')), [
      'Coaching: This row has fewer cells (2) than its table has columns (3).',
    ]);
  });

  it('names the rows of a table that no chart has', () => {
    assert.deepEqual(unread(table('| Storage | localStorage | Memory only |')), [
      'Storage: localStorage and Memory only are no levels of one scale',
    ]);
  });

  it('says nothing of rows that are not filled in yet, and of what is read', () => {
    assert.deepEqual(unread(table('| Design | Beginner | Expert |', '| Coaching | | |')), []);
    assert.deepEqual(unread(table('| Design | | |')), []);
  });
});
