import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS } from '../../../src/core/configuration/ruleIds';
import { rules } from '../../../src/core/rules/index';
import { fileSchema, type JsonSchema, settingSchemas } from './configurationSchema';

const ROOT = join(__dirname, '../../..');
const FOR_PEOPLE = new Set([
  'default',
  'order',
  'scope',
  'markdownDescription',
  'description',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'examples',
]);

function readJson(path: string) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

describe('the rules that can be set', () => {
  for (const { meta } of rules) {
    it(`include ${meta.id}`, () => assert.ok((RULE_IDS as readonly string[]).includes(meta.id)));
  }
});

describe('the schema of the options', () => {
  const manifest = readJson('package.json');
  const settings = manifest.contributes.configuration.properties as Record<string, JsonSchema>;

  it('is written for YAML editors as it is (npm run schema)', () => {
    const written = readJson('media/schemas/planmark.schema.json');
    assert.deepEqual(written, JSON.parse(JSON.stringify(fileSchema(readJson('package.nls.json')))));
  });

  it('is contributed for .planmark.yaml', () => {
    assert.deepEqual(manifest.contributes.yamlValidation, [
      { fileMatch: '.planmark.yaml', url: './media/schemas/planmark.schema.json' },
    ]);
  });

  for (const [name, schema] of Object.entries(settingSchemas())) {
    it(`is that of the setting ${name} (npm run schema)`, () => {
      const setting = settings[name] ?? {};
      const shape = Object.fromEntries(Object.entries(setting).filter(([key]) => !FOR_PEOPLE.has(key)));
      assert.deepEqual(shape, schema);
      assert.equal(setting.scope, 'resource');
      assert.equal(setting.markdownDescription, `%setting.${name.replace('planmark.', '')}%`);
      assert.ok('default' in setting);
    });
  }
});
