import * as z from 'zod/mini';
import { DEFAULT_CONFIGURATION } from '../../../src/core/configuration/configuration';
import { sharedOptions } from '../../../src/core/configuration/options';
import { en } from '../../../src/core/vocabulary/en';

export type JsonSchema = { [key: string]: unknown };

/** Known to files before there is a setting for it. */
const WITHOUT_SETTING: ReadonlyMap<string, string> = new Map([
  ['rules', 'How severe the findings of each rule are: off, error, warning, information or hint.'],
]);

/** What `package.json` says of the shape of each setting, by its name; words for people are its own. */
export function settingSchemas(): Record<string, JsonSchema> {
  const options = Object.entries(optionSchemas()).filter(([option]) => !WITHOUT_SETTING.has(option));
  return Object.fromEntries(options.map(([option, schema]) => [`planmark.${option}`, schema]));
}

/** The schema by which editors complete and check a `.planmark.yaml`. `texts`: those of `package.nls.json`. */
export function fileSchema(texts: Readonly<Record<string, string>>): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [option, schema] of Object.entries(optionSchemas())) {
    const fallback = DEFAULT_CONFIGURATION[option as keyof typeof DEFAULT_CONFIGURATION];
    const isPlain = typeof fallback === 'string' || typeof fallback === 'number';
    properties[option] = {
      description: plain(texts[`setting.${option}`] ?? WITHOUT_SETTING.get(option) ?? ''),
      ...spelledOut(schema, option),
      ...(isPlain ? { default: fallback } : {}),
    };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.planmark.yaml',
    description: 'Options of Planmark for the plans in this folder and below it.',
    type: 'object',
    properties,
    additionalProperties: false,
  };
}

function optionSchemas(): Record<string, JsonSchema> {
  const schema = z.toJSONSchema(sharedOptions, { target: 'draft-07', io: 'input', unrepresentable: 'any' });
  return schema.properties as Record<string, JsonSchema>;
}

/** Keys as properties, each with the built-in words it adds to: not every editor completes `propertyNames`. */
function spelledOut(schema: JsonSchema, option: string): JsonSchema {
  const { propertyNames, additionalProperties, ...rest } = schema;
  const names = (propertyNames as JsonSchema | undefined)?.enum;
  if (!Array.isArray(names)) return schema;
  const builtIn = en[option as 'columns'] as Record<string, readonly string[]> | undefined;
  const properties = names.map((name: string) => {
    const words = builtIn?.[name]?.slice(0, 4).join(', ') ?? '';
    return [name, { description: `In addition to: ${words}, …`, ...(additionalProperties as JsonSchema) }];
  });
  return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
}

/** Without Markdown's code ticks and links to settings: not every editor renders them. */
function plain(markdown: string): string {
  return markdown.replace(/`#?([^`#]*)#?`/g, '$1');
}
