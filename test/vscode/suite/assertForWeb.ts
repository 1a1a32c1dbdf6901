/**
 * Takes the place of `node:assert/strict` in the bundle for the web worker host, which has no Node: the part of it that
 * the suites use, with the same meaning.
 */
function assert(value: unknown, message?: string): asserts value {
  check(Boolean(value), () => message ?? `Expected something truthy, got ${inWords(value)}.`);
}

export default Object.assign(assert, {
  ok: assert,
  equal,
  notEqual,
  deepEqual,
  match,
  doesNotMatch,
  rejects,
  throws,
  fail,
});

function equal(actual: unknown, expected: unknown, message?: string): void {
  check(Object.is(actual, expected), () => explain('Expected', expected, actual, message));
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  check(!Object.is(actual, expected), () => explain('Expected anything but', expected, actual, message));
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  check(isDeepEqual(actual, expected), () => explain('Expected', expected, actual, message));
}

function match(text: string, pattern: RegExp, message?: string): void {
  check(pattern.test(text), () => explain('Expected a match of', String(pattern), text, message));
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  check(!pattern.test(text), () => explain('Expected no match of', String(pattern), text, message));
}

async function rejects(work: Promise<unknown> | (() => Promise<unknown>), pattern = /(?:)/): Promise<void> {
  const outcome = await (typeof work === 'function' ? work() : work).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  assert(outcome, 'Expected a rejection.');
  match(String(outcome.error), pattern);
}

function throws(work: () => unknown, pattern = /(?:)/): void {
  let outcome: { error: unknown } | undefined;
  try {
    work();
  } catch (error) {
    outcome = { error };
  }
  assert(outcome, 'Expected an error.');
  match(String(outcome.error), pattern);
}

function fail(message = 'Failed.'): never {
  throw new Error(message);
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
    return false;
  }
  if (a instanceof Map || a instanceof Set) {
    return isDeepEqual([...a], [...(b as typeof a)]);
  }
  if (a instanceof Date || a instanceof RegExp) {
    return String(a) === String(b);
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isDeepEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** The explanation is only made for a failure: what is compared may be large, or refer to itself. */
function check(isGood: boolean, explanation: () => string): void {
  if (!isGood) {
    throw new Error(explanation());
  }
}

function explain(what: string, expected: unknown, actual: unknown, message: string | undefined): string {
  return `${message ? `${message}\n` : ''}${what} ${inWords(expected)}, got ${inWords(actual)}.`;
}

function inWords(value: unknown): string {
  try {
    return typeof value === 'object' ? JSON.stringify(value, undefined, 2) : String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
