/** `npm run schema`: writes `media/schemas/planmark.schema.json`, and the shapes of the settings into `package.json`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSchema, settingSchemas } from './configurationSchema';

const ROOT = join(__dirname, '../../..');
const SHAPE =
  /^(?:type|enum|anyOf|properties|propertyNames|additionalProperties|items|minimum|maximum|pattern|minItems)$/;

function readJson(path: string) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(join(ROOT, path), `${JSON.stringify(value, null, 2)}\n`);
}

const manifest = readJson('package.json');
const { properties } = manifest.contributes.configuration;
for (const [name, schema] of Object.entries(settingSchemas())) {
  const own = Object.entries(properties[name] ?? {}).filter(([key]) => !SHAPE.test(key));
  properties[name] = { ...schema, ...Object.fromEntries(own) };
}
writeJson('package.json', manifest);
mkdirSync(join(ROOT, 'media/schemas'), { recursive: true });
writeJson('media/schemas/planmark.schema.json', fileSchema(readJson('package.nls.json')));
