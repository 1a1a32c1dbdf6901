/**
 * What follows in a column of numbers, ranges of numbers or ids: `Week 6` after `Week 5`, `7-8` after `5-6`, `M5` after `M4`,
 * `ACH-010` after `ACH-009`. Null where no plain pattern shows, and for years: these are dates.
 *
 * @param values from the top, the last one to be continued
 * @param kind in a column of `names` a number may be part of a name: there it takes an id, or two that follow each other
 */
export function nextNumber(values: readonly string[], kind: 'numbers' | 'names'): string | null {
  const last = read(values.at(-1) ?? '');
  if (!last) return null;
  if (values.length === 1) {
    const begins = kind === 'names' ? ID_PREFIX : WORD_PREFIX;
    return begins.test(last.prefix) && COUNTING_SUFFIX.test(last.suffix) ? after(last, 1) : null;
  }
  const previous = read(values.at(-2) ?? '');
  const step = previous && isAlike(previous, last) ? last.from - previous.to : 0;
  if (step === 1) return after(last, 1);
  if (!previous || step <= 0 || last.isRange || previous.isRange || kind === 'names') return null;
  const before = values.length === 2 ? null : read(values.at(-3) ?? '');
  return values.length === 2 || (before && previous.from - before.to === step) ? after(last, step) : null;
}

/** `**Weeks 5–6**` is `**Weeks `, 5, ` – `, 6 and `**`. */
interface Numbered {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly isRange: boolean;
  /** Between the numbers of a range. */
  readonly dash: string;
  readonly suffix: string;
  /** `009` has three digits. */
  readonly digits: number;
}

const NUMBERED = /^((?:\D|\d{1,3}\.(?=\d))*?)(\d{1,6})(?:(\s?[-–—~〜～]\s?)(\d{1,6}))?(\D*)$/u;
const LONGEST = 60;
const YEAR = /^(?:19|20|21)\d\d$/;
/** `M`, `KR1.`, `ACH-`, `#`. */
const ID_PREFIX = /^[*_`#]*\p{Lu}{0,5}-?(?:\d{1,3}\.)*$/u;
const WORD_PREFIX = /^[*_`#]*\p{L}{0,15}[*_`]*[ -]?(?:\d{1,3}\.)*$/u;
/** Marks, or what counts in Chinese, Japanese and Korean: `第5周`. */
const COUNTING_SUFFIX = /^[*_`.):]*(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}){0,4}[*_`.):]*$/u;

function read(text: string): Numbered | null {
  if (text.length > LONGEST) return null;
  const [, prefix = '', first = '', dash = '', second, suffix = ''] = NUMBERED.exec(text) ?? [];
  if (first === '' || YEAR.test(first) || YEAR.test(second ?? '')) return null;
  const from = Number(first);
  const to = Number(second ?? first);
  if (second !== undefined && to <= from) return null;
  return { prefix, from, to, isRange: second !== undefined, dash, suffix, digits: first.length };
}

/** `Week 4` and `Weeks 5-6` are of one kind. */
function isAlike(a: Numbered, b: Numbered): boolean {
  if (a.suffix !== b.suffix) return false;
  return a.prefix === b.prefix || (a.isRange !== b.isRange && singular(a.prefix) === singular(b.prefix));
}

function singular(prefix: string): string {
  return prefix.trimEnd().toLowerCase().replace(/s$/, '');
}

function after({ prefix, from, to, isRange, dash, suffix, digits }: Numbered, step: number): string {
  const start = to + step;
  const write = (value: number) => String(value).padStart(digits, '0');
  return prefix + write(start) + (isRange ? dash + write(start + to - from) : '') + suffix;
}
