import * as z from 'zod/mini';
import { DEFAULT_CONFIGURATION } from '../../../src/core/configuration/configuration';
import { sharedOptions } from '../../../src/core/configuration/options';
import { rules } from '../../../src/core/rules/index';
import { en } from '../../../src/core/vocabulary/en';

export type JsonSchema = { [key: string]: unknown };

/** What `package.json` says of the shape of each setting, by its name; words for people are its own. */
export function settingSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(optionSchemas()).map(([option, schema]) => [`planmark.${option}`, schema]));
}

/** The schema by which editors complete and check a `.planmark.yaml`. `texts`: those of `package.nls.json`. */
export function fileSchema(texts: Readonly<Record<string, string>>): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [option, schema] of Object.entries(optionSchemas())) {
    const fallback = DEFAULT_CONFIGURATION[option as keyof typeof DEFAULT_CONFIGURATION];
    const isPlain = typeof fallback === 'string' || typeof fallback === 'number';
    properties[option] = {
      description: plain(texts[`setting.${option}`] ?? ''),
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
  const properties = names.map((name: string) => {
    const description = option === 'rules' ? ruleTitle(name) : builtInWords(option, name);
    return [name, { ...(description ? { description } : {}), ...(additionalProperties as JsonSchema) }];
  });
  return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
}

function ruleTitle(id: string): string | undefined {
  return rules.find(({ meta }) => meta.id === id)?.meta.title;
}

function builtInWords(option: string, meaning: string): string {
  const words = en[option as 'columns'] as Record<string, readonly string[]> | undefined;
  return `In addition to: ${words?.[meaning]?.slice(0, 4).join(', ')}, …`;
}

/** Without Markdown's code ticks and links to settings: not every editor renders them. */
function plain(markdown: string): string {
  return markdown.replace(/`#?([^`#]*)#?`/g, '$1');
}
