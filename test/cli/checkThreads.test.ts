import assert from 'node:assert/strict';
import { planmark, type World } from './planmark';

const WRONG_GAP =
  '# Plan\n\n## Goal 1: A\n- [ ] a\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| X | 1 | 3 | -1 |\n| Y | 1 | 2 | -1 |\n';
/** Just above a megabyte in 50 files: plans with findings, plans without, what is no plan, and what cannot be read. */
const MUCH: Readonly<Record<string, string | Uint8Array>> = {
  '.planmark.yaml': 'rules:\n  gap-aritmetic: error\n  overdue: error\n',
  ...Object.fromEntries(
    Array.from({ length: 50 }, (_, number) => {
      const text =
        number % 5 === 4
          ? `# Notes\n\n${'Just words. '.repeat(2000)}\n`
          : `${number % 2 ? WRONG_GAP : WRONG_GAP.replace('-1', '-2')}\n${'Further words. '.repeat(1500)}\n`;
      return [`plans/p${String(number).padStart(2, '0')}.md`, text] as const;
    }),
  ),
  'plans/p20.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0xc3, 0x28]),
};
const ALL = ['check', 'plans', '--today', '2026-11-20'];

const compared = async (args: readonly string[], world: World) => {
  const { threads, ...here } = await planmark(args, MUCH);
  const { threads: further, ...there } = await planmark(args, MUCH, { processors: 3, ...world });
  assert.deepEqual(threads, []);
  assert.deepEqual(there, here);
  return { here, further };
};

describe('checking much on several threads', () => {
  for (const format of ['text', 'json', 'sarif', 'github', 'markdown']) {
    it(`reports the same as ${format}, and what is wrong with options once`, async () => {
      const { here, further } = await compared([...ALL, '--format', format], {});
      assert.equal(further.length, 3);
      assert.ok(
        further.every((batches) => batches > 1),
        `${further}`,
      );
      assert.equal(here.code, 2);
      assert.equal(here.err.match(/gap-aritmetic/g)?.length, 1);
      assert.match(here.err, /p20\.md/);
    });
  }

  it('takes the options of the command line along', async () => {
    await compared([...ALL, '--all', '--rule', 'gap-arithmetic=off'], {});
    await compared([...ALL, '--config', '.planmark.yaml'], {});
  });

  it('says why what was named was skipped', async () => {
    const names = Object.keys(MUCH).filter((name) => name.endsWith('.md'));
    const { here } = await compared(['check', ...names], {});
    assert.match(here.err, /p04\.md: skipped, /);
  });

  it('loses nothing where a thread breaks', async () => {
    const { further } = await compared(ALL, { breakingThreads: 'plans/p00.md' });
    assert.equal(further.length, 3);
    // The others go on without it: it gets no more than what was given out before it broke.
    const [broken = 0, ...others] = [...further].sort((a, b) => a - b);
    assert.ok(broken <= 2 && others.every((batches) => batches > 4), `${further}`);
  });

  it('takes one for little, for fixes, and on one processor', async () => {
    const [first = ''] = Object.keys(MUCH).filter((name) => name.endsWith('.md'));
    const few = await planmark(['check', first], MUCH, { processors: 3 });
    const fixed = await planmark([...ALL, '--fix-dry-run'], MUCH, { processors: 3 });
    const alone = await planmark(ALL, MUCH, { processors: 1 });
    assert.deepEqual([few.threads, fixed.threads, alone.threads], [[], [], []]);
  });
});
