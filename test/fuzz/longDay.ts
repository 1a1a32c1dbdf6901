import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '../../src/core/analysis/analyse';
import { PlanDocument, type TextChange } from '../../src/core/document/planDocument';
import { runRules } from '../../src/core/rules/runRules';
import { builtInVocabulary } from '../../src/core/vocabulary/vocabulary';
import { generatePlan, randomFrom } from '../bench/generatePlan';

export interface LongDay {
  readonly keystrokes: number;
  /** Bytes of the heap after each fifth of it, each time with the text that there was in the morning. */
  readonly heaps: readonly number[];
}

/** A day of writing in one plan, key by key, each to its findings; the plan keeps its length. */
export function longDay(keystrokes: number, seed: number): LongDay {
  const random = randomFrom(seed);
  const collect = collector();
  const morning = generatePlan(LINES, seed % 1000);
  const document = new PlanDocument(morning, builtInVocabulary());
  const heap = () => {
    replaceAll(document, morning);
    findings(document);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const heaps: number[] = [];
  const fifth = Math.ceil(keystrokes / FIFTHS);
  let line = 0;
  let pending = '';
  for (let stroke = 1; stroke <= keystrokes; stroke++) {
    if (pending === '') {
      line = Math.floor(random() * document.lines.length);
      pending = PIECES[Math.floor(random() * PIECES.length)] as string;
    }
    const change = nextChange(document.lines, line, pending, random);
    document.edit([change]);
    if (change.text === '\n') line++;
    line = Math.min(line, document.lines.length - 1);
    pending = pending.slice(1);
    findings(document);
    if (stroke % fifth === 0 || stroke === keystrokes) heaps.push(heap());
  }
  return { keystrokes, heaps };
}

const FIFTHS = 5;
const LINES = 200;
const PIECES = [
  '\n- [ ] Read chapter 4 by 2026-09-30',
  '\n| Mentoring | Beginner | Expert | -3 | High |',
  '\n## Goal 7: Speak at a meetup\n**Timeline:** Q4 2026\n',
  ' and tell the team',
  '\n- [x] Week 3: pair with Sarah\n',
  '\n**Status:** In progress',
  '\n```\ncode\n```\n',
];

/** Mostly the next character at the end of a line; a slip is taken back, and where the text has grown a line goes. */
function nextChange(lines: readonly string[], line: number, pending: string, random: () => number): TextChange {
  const end = lines[line]?.length ?? 0;
  if (lines.length > LINES * 1.1 && pending.startsWith('\n')) {
    const startLine = Math.floor(random() * (lines.length - 1));
    return { range: { startLine, startCharacter: 0, endLine: startLine + 1, endCharacter: 0 }, text: '' };
  }
  if (end > 0 && random() < 0.08) {
    return { range: { startLine: line, startCharacter: end - 1, endLine: line, endCharacter: end }, text: '' };
  }
  return {
    range: { startLine: line, startCharacter: end, endLine: line, endCharacter: end },
    text: pending[0] ?? '',
  };
}

function replaceAll(document: PlanDocument, text: string): void {
  const endLine = document.lines.length - 1;
  const endCharacter = document.lines[endLine]?.length ?? 0;
  document.edit([{ range: { startLine: 0, startCharacter: 0, endLine, endCharacter }, text }]);
}

function findings(document: PlanDocument): void {
  const { plan, problems, lines, configuration } = document;
  const analysis = analyse(plan, { today: '2026-08-20', staleAfterDays: 90 });
  runRules({ analysis, problems, lines, configuration: configuration.rules });
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    for (let times = 0; times < 3; times++) collect();
  };
}
