import assert from 'node:assert/strict';
import { rules } from '../../src/core/rules/index';
import { planmark } from './planmark';

describe('planmark rules', () => {
  it('lists every rule with what holds of it', async () => {
    const { code, out } = await planmark(['rules']);
    const [header, ...rows] = out.trimEnd().split('\n');
    assert.equal(code, 0);
    assert.match(header ?? '', /^RULE +SEVERITY +FIX +TAGS +WHAT IT WANTS$/);
    assert.deepEqual(
      rows.map((row) => row.split(' ')[0]),
      rules.map(({ meta }) => meta.id),
    );
    assert.match(out, /\ngap-arithmetic +error +--fix +values +A stated gap/);
    assert.match(out, /\noverdue +warning +editor +dates +/);
  });

  it('lists them as JSON, with their options', async () => {
    const { out } = await planmark(['rules', '--format', 'json']);
    const json = JSON.parse(out);
    assert.equal(json.version, 1);
    assert.equal(json.rules.length, rules.length);
    const overdue = json.rules.find(({ id }: { id: string }) => id === 'overdue');
    assert.equal(overdue.severity, 'warning');
    assert.equal(overdue.fix, 'asked');
    assert.deepEqual(overdue.tags, ['dates']);
    assert.equal(overdue.options.days.default, 0);
  });

  it('lists those of a tag', async () => {
    const { code, out } = await planmark(['rules', 'dates']);
    const ids = rules.filter(({ meta }) => meta.tags.some((tag) => tag === 'dates')).map(({ meta }) => meta.id);
    assert.deepEqual([code, out.trimEnd().split('\n').length], [0, ids.length + 1]);
    for (const id of ids) assert.ok(out.includes(`\n${id} `), id);
  });

  it('prints the page of one', async () => {
    const { code, out } = await planmark(['rules', 'overdue']);
    assert.equal(code, 0);
    assert.match(out, /^# overdue\n[\s\S]*## Switching it off/);
  });
});
