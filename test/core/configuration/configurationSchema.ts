import * as z from 'zod/mini';
import { DEFAULT_CONFIGURATION } from '../../../src/core/configuration/configuration';
import { sharedOptions } from '../../../src/core/configuration/options';
import { RULE_IDS, type RuleId } from '../../../src/core/configuration/ruleIds';
import { optionsDefinedFor, type RuleOption } from '../../../src/core/configuration/ruleOptions';
import { rules } from '../../../src/core/rules/index';
import { type BoxState, builtInBoxMarks } from '../../../src/core/vocabulary/boxMarks';
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
  const { rules: ofRules, ...others } = schema.properties as Record<string, JsonSchema>;
  return { ...others, rules: folded(withDefaults(ofRules ?? {})) };
}

/** The options of rules with what holds where nobody sets them. */
function withDefaults(schema: JsonSchema): JsonSchema {
  const byId = Object.entries(schema.properties as Record<string, JsonSchema>).map(([id, rule]) => [
    id,
    withOptions(id, rule, (shape, option) => ({ ...shape, default: option.default })),
  ]);
  return { ...schema, properties: Object.fromEntries(byId) };
}

/** The schema of a rule, with those of its options changed. */
function withOptions(id: string, rule: JsonSchema, change: (shape: JsonSchema, option: RuleOption) => JsonSchema) {
  const options = optionsDefinedFor(id as RuleId);
  const forms = (rule.anyOf as JsonSchema[]).map((form) => {
    if (form.type !== 'object') return form;
    const changed = Object.entries(form.properties as Record<string, JsonSchema>).map(([name, shape]) => {
      const option = options[name];
      return [name, option ? change(shape, option) : shape];
    });
    return { ...form, properties: Object.fromEntries(changed) };
  });
  return { ...rule, anyOf: forms };
}

/** Rules without options have one schema, which is told once. */
function folded({ properties, ...schema }: JsonSchema): JsonSchema {
  const byId = properties as Record<string, JsonSchema>;
  const own = RULE_IDS.filter((id) => Object.keys(optionsDefinedFor(id)).length > 0);
  const plainId = RULE_IDS.find((id) => !own.includes(id)) ?? '';
  return {
    ...schema,
    propertyNames: { type: 'string', enum: [...RULE_IDS] },
    properties: Object.fromEntries(own.map((id) => [id, byId[id]])),
    additionalProperties: byId[plainId],
  };
}

/** Keys as properties, each with the built-in words it adds to: not every editor completes `propertyNames`. */
function spelledOut(schema: JsonSchema, option: string): JsonSchema {
  const { propertyNames, properties: own, additionalProperties, ...rest } = schema;
  const names = (propertyNames as JsonSchema | undefined)?.enum;
  if (!Array.isArray(names)) return schema;
  const properties = names.map((name: string) => {
    const shape = (own as Record<string, JsonSchema> | undefined)?.[name] ?? (additionalProperties as JsonSchema);
    if (option !== 'rules') return [name, { description: builtInWords(option, name), ...shape }];
    const described = withOptions(name, shape, (each, { description }) => ({ description, ...each }));
    const title = ruleTitle(name);
    return [name, { ...(title ? { description: title } : {}), ...described }];
  });
  return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
}

function ruleTitle(id: string): string | undefined {
  return rules.find(({ meta }) => meta.id === id)?.meta.title;
}

function builtInWords(option: string, meaning: string): string {
  if (option === 'boxes') return `Without it: "${builtInBoxMarks.written.get(meaning as BoxState)}"`;
  const words = en[option as 'columns'] as Record<string, readonly string[]> | undefined;
  return `In addition to: ${words?.[meaning]?.slice(0, 4).join(', ')}, …`;
}

/** Without Markdown's code ticks and links to settings: not every editor renders them. */
function plain(markdown: string): string {
  return markdown.replace(/`#?([^`#]*)#?`/g, '$1');
}
