import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/edits/fixAll';
import type { Finding, Fix } from '../../../src/core/rules/finding';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { findingsIn } from './fixesOf';

/** What states something of the world, or guesses: nobody wants that done to a whole document unseen. */
const NEVER_SAFE: ReadonlySet<string> = new Set([
  'stale-document',
  'stale-check-in',
  'readiness-mismatch',
  'overdue',
  'unknown-level',
  'missed-date',
  'invalid-date',
  'inverted-period',
  'ambiguous-date',
]);

const PLACES_LEVELS: ReadonlySet<string> = new Set(['unlisted-level', 'unknown-level', 'gap-arithmetic']);

/** What was no date is one from then on. */
const MAKES_DATES: ReadonlySet<string> = new Set(['invalid-date', 'inverted-period', 'ambiguous-date']);

const JUDGES_DATES: ReadonlySet<string> = new Set([
  'overdue',
  'missed-date',
  'stale-document',
  'stale-check-in',
  'week-outside-timeline',
  'inverted-period',
]);

const SHOWS_TABLES: ReadonlySet<string> = new Set([
  'table-missing-separator',
  'table-bad-separator',
  'table-orphan-rows',
]);

/** Compares what is written with the date of the last update, which is older than whatever one writes now. */
const JUDGED_BY_LAST_UPDATE = 'premature-status';

/** How often all that is safe may have to be fixed until nothing is left of it: two fixes at one place exclude each other. */
const MOST_PASSES = 3;

/**
 * Every fix of every finding can be applied, changes no more than it must, leaves its finding gone and makes no new one;
 * all that is safe is fixed in a few passes.
 *
 * @returns how many fixes were applied
 */
export function checkFixes(text: string, today: string): number {
  const findings = findingsIn(text, today);
  let count = 0;
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      try {
        checkFix(text, today, findings, finding, fix);
      } catch (error) {
        const { startLine, startCharacter } = finding.range;
        const told = `${finding.rule} at ${startLine}:${startCharacter}, ${formatMessage(finding.message)}`;
        throw new Error(
          `${told}\n${formatMessage(fix.title)}: ${JSON.stringify(fix.edits)}\n${String(error)}\n${text}`,
        );
      }
      count++;
    }
  }
  checkFixAll(text, today);
  return count;
}

function checkFix(text: string, today: string, before: readonly Finding[], finding: Finding, fix: Fix): void {
  assert.ok(!fix.isSafe || !NEVER_SAFE.has(finding.rule), 'it is never part of a fix-all');
  for (const edit of fix.edits) checkSmallest(edit, text);
  const after = findingsIn(applyEdits(text, fix.edits), today);
  const keys = before.map((each) => keyOf(each, movedBy(fix.edits, each.range)));
  const own = keyOf(finding, movedBy(fix.edits, finding.range));
  const keysAfter = after.map((each) => keyOf(each, each.range));
  const countOf = (all: readonly string[]) => all.filter((key) => key === own).length;
  assert.ok(countOf(keysAfter) < countOf(keys), 'the finding is gone');
  const known = new Set(before.flatMap((each) => [aboutOf(each), placeOf(each, movedBy(fix.edits, each.range))]));
  for (const each of after) {
    const isKnown = known.has(aboutOf(each)) || known.has(placeOf(each, each.range));
    const isNone = isKnown || each.rule === JUDGED_BY_LAST_UPDATE || isRevealed(each, finding);
    assert.ok(isNone, `it makes no new finding: ${placeOf(each, each.range)} ${formatMessage(each.message)}`);
  }
}

/**
 * What was text and is a table now is judged for the first time, and so are rows that it does not take in; the table itself is
 * to be mended in one go. A scale that gains a level, or a gap to place one by, has other places for its words.
 */
function isRevealed(each: Finding, { rule, range }: Finding): boolean {
  if (SHOWS_TABLES.has(rule)) {
    const isOfTable = each.range.startLine >= range.startLine - 1 && each.range.startLine <= range.endLine + 1;
    return !(SHOWS_TABLES.has(each.rule) && isOfTable);
  }
  if (MAKES_DATES.has(rule) && JUDGES_DATES.has(each.rule)) return true;
  return PLACES_LEVELS.has(rule) && PLACES_LEVELS.has(each.rule);
}

/** Nothing that stays is replaced: neither what both texts begin with, nor what they end with. */
function checkSmallest({ range, newText }: TextEdit, text: string): void {
  const { starts } = splitLines(text);
  const offsetOf = (line: number, character: number) => (starts[line] ?? 0) + character;
  const old = text.slice(offsetOf(range.startLine, range.startCharacter), offsetOf(range.endLine, range.endCharacter));
  assert.notEqual(old, newText, 'it changes something');
  if (old === '' || newText === '') return;
  // Two halves of a character are one.
  const [first, last] = [Array.from(old), Array.from(newText)];
  assert.notEqual(first[0], last[0], `it begins with what changes: ${JSON.stringify([old, newText])}`);
  assert.notEqual(first.at(-1), last.at(-1), `it ends with what changes: ${JSON.stringify([old, newText])}`);
}

/** One pass may leave what two fixes both touched; none may go on forever. */
function checkFixAll(text: string, today: string): void {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = fixAll(findingsIn(current, today));
    if (edits.length === 0) return;
    current = applyEdits(current, edits);
  }
  assert.deepEqual(
    fixAll(findingsIn(current, today)),
    [],
    `nothing safe is left after ${MOST_PASSES} passes of\n${text}`,
  );
}

/** Where it stands, and of what it is. */
function keyOf(finding: Finding, range: TextRange): string {
  return `${placeOf(finding, range)} ${finding.message.args[0]}`;
}

function placeOf({ rule }: Finding, { startLine, startCharacter }: TextRange): string {
  return `${rule} at ${startLine}:${startCharacter}`;
}

/** Mojibake is told once, wherever its first place is. */
function aboutOf({ rule, message }: Finding): string {
  return rule === 'mojibake' ? rule : `${rule} ${message.template} ${message.args[0]}`;
}

/** Where a range begins once the edits are made. */
function movedBy(edits: readonly TextEdit[], range: TextRange): TextRange {
  let { startLine, startCharacter } = range;
  let lines = 0;
  let characters = 0;
  for (const { range: edited, newText } of edits) {
    const isBefore =
      edited.endLine < range.startLine ||
      (edited.endLine === range.startLine && edited.endCharacter <= range.startCharacter);
    if (!isBefore || isInsertionAt(edited, range)) continue;
    const added = newText.split('\n');
    lines += added.length - 1 - (edited.endLine - edited.startLine);
    if (edited.endLine !== range.startLine) continue;
    const start = added.length === 1 ? edited.startCharacter : 0;
    characters += start + (added.at(-1)?.length ?? 0) - edited.endCharacter;
  }
  startLine += lines;
  startCharacter += characters;
  return { ...range, startLine, startCharacter };
}

/** What is inserted right where a range begins stands in it. */
function isInsertionAt(edited: TextRange, range: TextRange): boolean {
  return (
    edited.startLine === edited.endLine &&
    edited.startCharacter === edited.endCharacter &&
    edited.startLine === range.startLine &&
    edited.startCharacter === range.startCharacter
  );
}
