import assert from 'node:assert/strict';
import path, { type PlatformPath } from 'node:path';
import Ajv from 'ajv';
import type { Log, Result } from 'sarif';
import { rules } from '../../../src/core/rules/index';
import { planmark } from '../planmark';
import { HOSTILE, HOSTILE_NAME, ruleFixtures } from './fixtures';

/** The schema as its authors publish it; it is of draft 4, from which what it uses differs in the name of `$id` alone. */
const { id: $id, $schema: _, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const isValid = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile({
  $id,
  ...schema,
});

async function sarif(args: readonly string[], files: Record<string, string>, world = {}): Promise<Log['runs'][0]> {
  const { out } = await planmark(['check', '--format', 'sarif', ...args], files, world);
  const log: Log = JSON.parse(out);
  assert.ok(isValid(log), JSON.stringify(isValid.errors, null, 2));
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

const resultsOf = ({ results }: Log['runs'][0]): Result[] => results ?? [];

describe('planmark check --format sarif', () => {
  it('is refused by the schema where it is wrong', () => {
    assert.equal(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false);
  });

  it('follows the schema, whatever is found or failed', async () => {
    const found = await sarif(['.'], ruleFixtures());
    assert.ok(resultsOf(found).length > 20);
    assert.ok(
      resultsOf(found).some(({ fixes }) => fixes) && resultsOf(found).some(({ relatedLocations }) => relatedLocations),
    );
    const failed = await sarif(['gone.md', 'a.md'], { 'a.md': '# A\n', '.planmark.yaml': 'x: 1' });
    assert.deepEqual(resultsOf(failed), []);
    assert.equal(failed.invocations?.[0]?.executionSuccessful, false);
    assert.equal(failed.invocations?.[0]?.toolExecutionNotifications?.length, 2);
    await sarif(['.'], { [HOSTILE_NAME]: HOSTILE });
  });

  it('describes every rule with the text of its page', async () => {
    const { tool, columnKind } = await sarif(['.'], { 'a.md': '# A\n' });
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      tool.driver.rules?.map(({ id }) => id),
      rules.map(({ meta }) => meta.id),
    );
    for (const { id, shortDescription, help } of tool.driver.rules ?? []) {
      assert.ok(shortDescription?.text);
      assert.match(help?.markdown ?? '', new RegExp(`^# ${id}\n`));
      assert.ok(help?.text);
    }
  });

  it('points each result to its rule, and to its file by a path from the current folder', async () => {
    const run = await sarif(['.', '../other/b.md'], {
      ...ruleFixtures(),
      [HOSTILE_NAME]: HOSTILE,
      '../other/b.md': HOSTILE,
    });
    const uris = new Set<string>();
    for (const { ruleId, ruleIndex = -1, locations } of resultsOf(run)) {
      assert.equal(run.tool.driver.rules?.[ruleIndex]?.id, ruleId);
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const { uri = '', uriBaseId, index = -1 } = artifactLocation ?? {};
      uris.add(uri);
      assert.equal(run.artifacts?.[index]?.location?.uri, uri);
      assert.equal(uriBaseId, uri.startsWith('file:') ? undefined : '%SRCROOT%');
      assert.ok((region?.startLine ?? 0) >= 1 && (region?.startColumn ?? 0) >= 1);
    }
    assert.equal(run.originalUriBaseIds?.['%SRCROOT%']?.uri, 'file:///home/me/');
    assert.ok(uris.has('a%20b/100%25%2Cx%3Ay/%C3%BC%23%3F.md'));
    assert.ok(uris.has('file:///home/other/b.md'));
  });

  it('writes paths of Windows as URIs', async () => {
    const windows = async (cwd: string, file: string, paths: PlatformPath = path.win32) => {
      const run = await sarif([file], { [file]: HOSTILE }, { paths, cwd });
      const uri = resultsOf(run)[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
      return [run.originalUriBaseIds?.['%SRCROOT%']?.uri, uri];
    };
    assert.deepEqual(await windows('C:\\My plans', 'a\\b.md'), ['file:///C:/My%20plans/', 'a/b.md']);
    assert.deepEqual(await windows('C:\\me', 'D:\\b.md'), ['file:///C:/me/', 'file:///D:/b.md']);
    assert.deepEqual(await windows('\\\\host\\share', '..\\b.md'), ['file://host/share/', 'b.md']);
    assert.deepEqual(await windows('/', 'b.md', path.posix), ['file:///', 'b.md']);
  });

  it('knows a finding again after its line moved and the day went on, and tells equal ones apart', async () => {
    const prints = async (text: string, today: string) => {
      const run = await sarif(['a.md', '--today', today], { 'a.md': text });
      return resultsOf(run).map(({ partialFingerprints }) => partialFingerprints?.['planmark/v1']);
    };
    const text = '# Plan\n\n## Goal 1: A\n- [ ] a by 2026-11-01\n- [ ] a by 2026-11-01\n';
    const before = await prints(text, '2026-11-20');
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(await prints(text.replace('\n\n', '\n\nMore.\n\n'), '2026-12-24'), before);
    assert.notDeepEqual(await prints(text.replaceAll('] a', '] b'), '2026-11-20'), before);
  });
});
