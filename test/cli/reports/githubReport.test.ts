import assert from 'node:assert/strict';
import path from 'node:path';
import { planmark, type World } from '../planmark';
import { HOSTILE, HOSTILE_NAME, ruleFixtures } from './fixtures';

interface Command {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Takes workflow commands apart as the runner of GitHub Actions does. */
function commandsIn(out: string): Command[] {
  const decoded = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  return out
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, kind = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      const pairs = properties.split(',').map((pair) => {
        const [key = '', ...value] = pair.split('=');
        return [key, decoded(value.join('='))];
      });
      return { kind, properties: Object.fromEntries(pairs), message: decoded(message) };
    });
}

async function github(args: readonly string[], files: Record<string, string>, world: World = {}): Promise<Command[]> {
  return commandsIn((await planmark(['check', '--format', 'github', ...args], files, world)).out);
}

describe('planmark check --format github', () => {
  it('has a command for each finding, with what GitHub knows of places and severities', async () => {
    const files = ruleFixtures();
    const commands = await github(['.'], files);
    const { findings } = JSON.parse((await planmark(['check', '.', '--format', 'json'], files)).out);
    assert.equal(commands.length, findings.length);
    const kinds: Readonly<Record<string, string>> = {
      error: 'error',
      warning: 'warning',
      information: 'notice',
      hint: 'notice',
    };
    for (const [index, { file, rule, severity, message, line, column, endLine, endColumn }] of findings.entries()) {
      const command = commands[index];
      assert.equal(command?.kind, kinds[severity]);
      assert.equal(command?.message, message);
      const columns = line === endLine ? { col: String(column), endColumn: String(endColumn) } : {};
      const place = { file, line: String(line), endLine: String(endLine), ...columns };
      assert.deepEqual(command?.properties, { ...place, title: `planmark ${rule}` });
    }
  });

  it('escapes what would end a value or a command', async () => {
    const { out } = await planmark(['check', '.', '--format', 'github'], { [HOSTILE_NAME]: HOSTILE });
    for (const line of out.trimEnd().split('\n'))
      assert.match(line, /^::(error|warning|notice) file=a b\/100%25%2Cx%3Ay\/ü#\?\.md,line=/);
    const [command] = commandsIn(out);
    assert.equal(command?.properties.file, HOSTILE_NAME);
    assert.match(command?.message ?? '', /100%0A ::error::x/);
  });

  it('names files from the root of the repository', async () => {
    const file = async (name: string, world: World) => {
      const commands = await github([name], { [name]: HOSTILE }, world);
      return commands[0]?.properties.file;
    };
    const environment = { GITHUB_WORKSPACE: '/home' };
    assert.equal(await file('a.md', { environment }), 'me/a.md');
    assert.equal(await file('../a.md', { environment }), 'a.md');
    assert.equal(await file('/tmp/a.md', { environment }), '/tmp/a.md');
    assert.equal(await file('/home/me/a.md', {}), 'a.md');
    const windows = { paths: path.win32, cwd: 'D:\\a\\plans', environment: { GITHUB_WORKSPACE: 'D:\\a' } };
    assert.equal(await file('q4\\a.md', windows), 'plans/q4/a.md');
  });

  it('tells what could not be checked', async () => {
    const commands = await github(['gone.md', 'a.md'], { 'a.md': '# A\n', '.planmark.yaml': 'x: 1\n' });
    assert.deepEqual(
      commands.map(({ kind, properties }) => [kind, properties.file, properties.line]),
      [
        ['error', 'gone.md', undefined],
        ['error', '.planmark.yaml', '1'],
      ],
    );
  });
});
