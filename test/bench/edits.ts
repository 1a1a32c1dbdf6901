import { analyse } from '../../src/core/analysis/analyse';
import { PlanDocument, type TextChange } from '../../src/core/document/planDocument';
import { runRules } from '../../src/core/rules/runRules';
import { builtInVocabulary } from '../../src/core/vocabulary/vocabulary';
import { generatePlan, randomFrom } from './generatePlan';

/** A kind of edit, each to new findings. */
export interface EditSubject {
  readonly name: string;
  /** How many random places there are. */
  readonly rounds: number;
  /** How often each place is measured, each time in a document of its own: its median counts. */
  readonly passes: number;
  /** Of its places, from 0 to 1: that which counts. A key press has to be quick nearly anywhere, larger edits mostly. */
  readonly share: number;
  /** By the clock, which is what one waits for, or by the CPU of all threads, those that collect and compile among them. */
  readonly clock: () => number;
  /** The edit at a line, and what takes it back before the next: that is not measured. */
  readonly changes: (lines: readonly string[], line: number, round: number) => readonly [TextChange, TextChange | null];
}

export const EDITS: readonly EditSubject[] = [
  {
    name: 'one character',
    rounds: 1000,
    passes: 5,
    share: 0.95,
    clock: elapsed,
    changes: oneCharacter,
  },
  {
    name: 'a pasted table of 200 lines',
    rounds: 20,
    passes: 3,
    share: 0.5,
    clock: elapsed,
    changes: (_, line) => [
      insert(line, 0, TABLE),
      { range: { startLine: line, startCharacter: 0, endLine: line + 202, endCharacter: 0 }, text: '' },
    ],
  },
  {
    name: 'a heading deleted',
    rounds: 20,
    passes: 3,
    share: 0.5,
    clock: elapsed,
    changes: (lines, line) => {
      const at = lines.findIndex((text, number) => number >= line && text.startsWith('#'));
      const text = `${lines[at] ?? ''}\n`;
      const range = { startLine: at, startCharacter: 0, endLine: at + 1, endCharacter: 0 };
      return at < 0 ? [insert(line, 0, 'x'), null] : [{ range, text: '' }, insert(at, 0, text)];
    },
  },
  {
    name: 'a fence opened and closed',
    rounds: 20,
    passes: 3,
    share: 0.5,
    clock: elapsed,
    changes: (_, line) => [
      insert(line, 0, '\n```\ncode\n```\n'),
      { range: { startLine: line, startCharacter: 0, endLine: line + 4, endCharacter: 0 }, text: '' },
    ],
  },
  {
    name: 'one character, each place once, CPU',
    rounds: 1000,
    passes: 1,
    share: 0.95,
    clock: spent,
    changes: oneCharacter,
  },
];

function oneCharacter(lines: readonly string[], line: number, round: number): readonly [TextChange, null] {
  const length = lines[line]?.length ?? 0;
  const character = round % (length + 1);
  const isAdded = round % 2 === 0 || length === 0;
  return [isAdded ? insert(line, character, 'x') : remove(line, Math.min(character, length - 1)), null];
}

function elapsed(): number {
  return performance.now();
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of each round, at random places of a text: the same ones each time. */
export function measureEdits(text: string, { rounds, clock, changes }: EditSubject): number[] {
  const document = new PlanDocument(text);
  const random = randomFrom(11);
  const times: number[] = [];
  findings(document);
  // A hundred to warm up: nobody's first key press decides.
  for (let round = -100; round < rounds; round++) {
    const [change, back] = changes(document.lines, Math.floor(random() * (document.lines.length - 1)), round + 100);
    const before = clock();
    document.edit([change]);
    findings(document);
    if (round >= 0) times.push(clock() - before);
    if (back) document.edit([back]);
    if (back) findings(document);
  }
  return times;
}

/** Tells, as JSON, the bytes of a text, what its plan keeps of memory, and what is kept after many edits. Needs `--expose-gc`. */
export function tellMemory(lineCount: number): void {
  const text = generatePlan(lineCount);
  const words = builtInVocabulary();
  // What is made once for all documents is no part of one.
  findings(new PlanDocument(generatePlan(2000, 5), words));
  const before = heapUsed();
  const document = new PlanDocument(text, words);
  findings(document);
  const retained = heapUsed() - before;
  const random = randomFrom(7);
  for (let round = 0; round < EDITS_FOR_MEMORY; round++) {
    // There and back, so that the text is the same in the end.
    const [change] = oneCharacter(document.lines, Math.floor(random() * (lineCount - 1)), 2 * round);
    const { startLine, startCharacter } = change.range;
    document.edit([change]);
    findings(document);
    document.edit([remove(startLine, startCharacter)]);
    findings(document);
  }
  const grown = heapUsed() - before;
  console.log(JSON.stringify({ bytes: Buffer.byteLength(text), retained, grown, lines: document.lines.length }));
}

const EDITS_FOR_MEMORY = 1000;

function heapUsed(): number {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function findings(document: PlanDocument): unknown {
  const { plan, problems, lines, configuration } = document;
  const analysis = analyse(plan, { today: '2026-08-20', staleAfterDays: 90 });
  return runRules({ analysis, problems, lines, configuration: configuration.rules });
}

function insert(line: number, character: number, text: string): TextChange {
  return { range: { startLine: line, startCharacter: character, endLine: line, endCharacter: character }, text };
}

function remove(line: number, character: number): TextChange {
  return {
    range: { startLine: line, startCharacter: character, endLine: line, endCharacter: character + 1 },
    text: '',
  };
}

const TABLE = [
  '| Skill | Current | Required | Gap | Priority |',
  '|---|---|---|---|---|',
  ...Array.from({ length: 200 }, (_, row) => `| Pasted skill ${row} | Beginner | Expert | -3 | High |`),
  '',
].join('\n');
