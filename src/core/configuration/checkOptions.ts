import * as z from 'zod/mini';
import { $ZodEnum, type $ZodIssue, $ZodObject, $ZodOptional, $ZodRecord, type $ZodType, $ZodUnion } from 'zod/v4/core';
import { message } from '../text/message';
import { nearestName } from '../text/nearestName';
import type { ConfigurationMessage } from './configurationProblem';
import { MISPLACED } from './options';

export interface CheckedOptions<T> {
  /** What is left when the mistakes are taken out; undefined where nothing is. */
  readonly options: T | undefined;
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly path: readonly string[];
  /** Whether the key is wrong, or what stands at it. */
  readonly part: 'key' | 'value';
  readonly message: ConfigurationMessage;
}

/**
 * Checks what a user wrote against a schema. Every mistake is told with its path and taken out: the smallest part around
 * it that can go, so that the rest still applies. What is written but left empty (`levels:`) is no mistake.
 */
export function checkOptions<T>(schema: z.ZodMiniType<T>, written: unknown, prefix: string): CheckedOptions<T> {
  const mistakes: Mistake[] = [];
  for (let value = withoutBlanks(written); value !== undefined; ) {
    const result = z.safeParse(schema, value);
    if (result.success) return { options: result.data, mistakes };
    const found = result.error.issues.flatMap((issue) => mistakesOf(issue, schema, [], value, prefix));
    mistakes.push(...found);
    const paths = found.map(({ path }) => removable(path));
    const before = value;
    // From the end, so that the places of what stays in a list hold.
    for (const path of paths.sort(byPlace).reverse()) value = without(value, path);
    if (value === before) break;
  }
  return { options: undefined, mistakes };
}

type Issue = $ZodIssue;

/** A level that is taken out would move all others. */
const WHOLE: ReadonlySet<string> = new Set(['levels']);
const LONGEST_VALUE = 40;

function removable(path: readonly string[]): readonly string[] {
  return WHOLE.has(path[0] ?? '') ? path.slice(0, 1) : path;
}

function mistakesOf(
  issue: Issue,
  schema: $ZodType,
  above: readonly string[],
  root: unknown,
  prefix: string,
): Mistake[] {
  const path = [...above, ...issue.path.map(String)];
  const unknown = unknownKeys(issue, path);
  if (unknown.length > 0) {
    const known = knownKeys(schema, unknown[0]?.slice(0, -1) ?? []);
    return unknown.map((each) => ({ path: each, part: 'key', message: unknownKey(each, known, prefix) }));
  }
  // Of several forms the one that was begun is the one that was meant: a list with a wrong word in it.
  const begun = issue.code === 'invalid_union' ? issue.errors.find((errors) => errors.every(isWithin)) : undefined;
  if (begun !== undefined && begun.length > 0) {
    return begun.flatMap((each) => mistakesOf(each, schema, path, root, prefix));
  }
  return [
    {
      path,
      part: 'value',
      message: message(issue.message, pathText(path, prefix), shown(valueAt(root, path))),
    },
  ];
}

function unknownKeys(issue: Issue, path: readonly string[]): readonly (readonly string[])[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return issue.code === 'invalid_key' ? [path] : [];
}

function isWithin(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'too_small';
}

function unknownKey(path: readonly string[], known: readonly string[], prefix: string): ConfigurationMessage {
  const key = path.at(-1) ?? '';
  const text = pathText(path, prefix);
  const misplaced = path.length === 1 ? MISPLACED.get(key) : undefined;
  if (misplaced !== undefined) return message(misplaced, text);
  const nearest = nearestName(key, known);
  return nearest === null
    ? message('There is no "{0}". What can stand here: {1}.', text, known.join(', '))
    : message('There is no "{0}". Did you mean "{1}"?', text, nearest);
}

/** The keys that a schema knows at a path; empty where any will do. */
function knownKeys(schema: $ZodType, path: readonly string[]): readonly string[] {
  let candidates = formsOf(schema);
  for (const key of path) {
    candidates = candidates.flatMap((each) => {
      const inner = each instanceof $ZodObject ? each._zod.def.shape[key] : undefined;
      const any = each instanceof $ZodRecord ? each._zod.def.valueType : undefined;
      return [inner, any].flatMap((next) => (next === undefined ? [] : formsOf(next)));
    });
  }
  return candidates.flatMap((each) => {
    if (each instanceof $ZodObject) return Object.keys(each._zod.def.shape);
    const key = each instanceof $ZodRecord ? each._zod.def.keyType : undefined;
    return key instanceof $ZodEnum ? Object.keys(key._zod.def.entries) : [];
  });
}

function formsOf(schema: $ZodType): $ZodType[] {
  if (schema instanceof $ZodOptional) return formsOf(schema._zod.def.innerType);
  if (schema instanceof $ZodUnion) return schema._zod.def.options.flatMap(formsOf);
  return [schema];
}

/** `planmark.columns.required[1]`. */
export function pathText(path: readonly string[], prefix: string): string {
  const text = path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('');
  return prefix === '' ? text.replace(/^\./, '') : prefix + text;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '""';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (each, key) => (typeof each === 'object' && each !== null ? (each as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function withoutBlanks(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const kept = Object.entries(value).flatMap(([key, each]) => {
    const inner = withoutBlanks(each);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return Object.fromEntries(kept);
}

function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => String(index) !== key);
    return value.map((each, index) => (String(index) === key ? without(each, rest) : each));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const inner = rest.length === 0 ? undefined : without((value as Record<string, unknown>)[key], rest);
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return inner === undefined ? others : { ...others, [key]: inner };
}

function byPlace(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left = '', right = ''] = [a[index], b[index]];
    if (left !== right) return left.localeCompare(right, 'en', { numeric: true });
  }
  return a.length - b.length;
}
