import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument, type TextChange } from '../../../src/core/document/planDocument';
import { runRules } from '../../../src/core/rules/runRules';
import { splitLines } from '../../../src/core/text/lines';
import { buildTree } from '../../../src/core/views/buildTree';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { generatePlan, randomFrom } from '../../bench/generatePlan';
import { PIECES } from '../robustness/texts';
import { fixtures, sharedDocuments } from '../syntax/documents';

/**
 * Edits a document step by step as people and editors do, and compares it after each step with one that reads the same
 * text for the first time: plan, problems, findings and tree.
 *
 * @throws AssertionError with the seed, the step and the edit that led there
 */
export function replay(text: string, steps: number, seed: number, linesOfPart?: number): void {
  const random = randomFrom(seed);
  const document = new PlanDocument(text, vocabulary, undefined, linesOfPart);
  const undone: TextChange[][] = [];
  for (let step = 0; step < steps; step++) {
    const before = [...document.lines];
    const undo = random() < 0.15 ? undone.pop() : undefined;
    const changes = undo ?? changesFor(before, random);
    if (!undo) undone.push(inverse(before, changes));
    else undone.length = 0;
    document.edit(changes);
    // Several edits may come before anybody asks again.
    if (random() < 0.1) continue;
    const told = () => `seed ${seed}, step ${step}: ${JSON.stringify(changes)}`;
    const after = document.lines.join('\n');
    const fresh = new PlanDocument(after, vocabulary, undefined, WHOLE);
    try {
      assert.deepEqual(document.lines, fresh.lines);
      compare(document, fresh);
    } catch (error) {
      throw new assert.AssertionError({
        message: `${told()}\n${String(error)}\n--- before\n${before.join('\n')}\n--- after\n${after}`,
      });
    }
  }
}

/** Short enough to be read twice at each step. */
export function scriptedDocuments(): { readonly name: string; readonly text: string }[] {
  const own = [...fixtures(), ...sharedDocuments()].map(({ name, text }) => ({ name, text: excerpt(text) }));
  const generated = [1, 2, 3, 4, 5, 6].map((seed) => ({ name: `plan ${seed}`, text: generatePlan(120, seed) }));
  const bare = generated.map(({ name, text }) => ({
    name: `${name} without headings`,
    text: text.replace(/^#+ .*\n/gm, ''),
  }));
  return [...own, { name: 'days without a year', text: SHORT_DAYS }, ...generated, ...bare];
}

/** What reaches beyond its place: the order of days, the language, a field below a list, a comment, a column of codes. */
const SHORT_DAYS = `# Planificación 2026

**Estado:** En curso ✅

## Meta 1: Entregar la aplicación a los usuarios (completar antes de 2026-10-01)

**Criterios de éxito:**
- [ ] Preparar la documentación <!-- por M5 -->
- [x] Revisar el diseño, depende de M1

**Plazo:** 05/12

**Estado:** En progreso

**Fase 1: Inicio** (Ene - Feb 2026)
- [ ] a <!-- planmark-disable-line overdue -->

    depende de M9

**Fase 2: Prueba** (03/04 - 10/12)
- [X] b

| Tarea | Plazo | Estado |
|---|---|---|
| A | 05/12 | ⬜ Pendiente |
| B | 20/12 | ✅ Hecho |
| C | 13/07 → 31/07/2026 | 🔲 |

## Hitos

| Hito | Descripción | Fecha | Estado |
|---|---|---|---|
| M1 | Primera versión | 07/11 | Pendiente |
| M2 | Segunda versión | 25/11/2026 | Pendiente |
| M10-A | Tercera versión | | Cerrado |

| Trimestre | Tema | Estado |
|---|---|---|
| Q2 2026 | Datos | Hecho |
| Q3 2026 | Pruebas | En curso |

- [ ] **KR1 —** 100% de los casos
`;

const MOST_LINES = 140;
const vocabulary = builtInVocabulary();
const OPTIONS = { today: '2026-08-20', staleAfterDays: 90 };

function excerpt(text: string): string {
  return text.split('\n').slice(0, MOST_LINES).join('\n');
}

/** No section is cut. */
export const WHOLE = Number.POSITIVE_INFINITY;

/** Part by part, so that a difference is told where it is. */
export function compare(document: PlanDocument, fresh: PlanDocument): void {
  const [actual, expected] = [partsOf(document), partsOf(fresh)];
  for (const [name, part] of Object.entries(expected)) {
    if (actual[name] === part) continue;
    const at = firstDifference(actual[name] ?? '', part);
    const around = (text: string) => text.slice(Math.max(0, at - 200), at + 100);
    assert.equal(around(actual[name] ?? ''), around(part), `${name} at ${at}`);
  }
}

function partsOf(document: PlanDocument): Record<string, string> {
  const { plan, problems, lines, configuration } = document;
  const analysis = analyse(plan, OPTIONS);
  const { findings, failures } = runRules({ analysis, problems, lines, configuration: configuration.rules });
  assert.deepEqual(failures, []);
  return {
    findings: normalForm(findings),
    plan: normalForm(plan),
    problems: normalForm(problems),
    tree: normalForm(buildTree(analysis)),
    analysis: normalForm({ ...analysis, plan: null }),
  };
}

/** As text: what can be met twice (nodes, tables) is told once and then by its number. */
function normalForm(value: unknown): string {
  const numbers = new Map<object, number>();
  return JSON.stringify(value, (key, each: unknown) => {
    if (typeof each !== 'object' || each === null) return each;
    // What words remember is no part of what they read.
    if (key === 'words') return undefined;
    if ('kind' in each) {
      const number = numbers.get(each);
      if (number !== undefined) return `#${number}`;
      numbers.set(each, numbers.size);
    }
    return each instanceof Map || each instanceof Set ? [...each] : each;
  });
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function changesFor(lines: readonly string[], random: () => number): TextChange[] {
  const first = changeFor(lines, random);
  if (random() > 0.08 || first.range.startLine < 2) return [first];
  // A second caret above: editors tell the lower change first.
  const above = changeFor(lines.slice(0, first.range.startLine), random);
  return [first, above];
}

function changeFor(lines: readonly string[], random: () => number): TextChange {
  const whole = (limit: number) => Math.floor(random() * limit);
  const pick = <Each>(from: readonly Each[]) => from[whole(from.length)] as Each;
  const line = whole(lines.length);
  const length = (lines[line] ?? '').length;
  const character = whole(length + 1);
  const at = (endLine: number, endCharacter: number, startCharacter = character) => ({
    startLine: line,
    startCharacter,
    endLine,
    endCharacter,
  });
  const here = at(line, character);
  const last = Math.min(lines.length - 1, line + 1 + whole(6));
  const source = whole(lines.length);
  const paste = lines.slice(source, source + 1 + whole(12)).join(pick(['\n', '\n', '\r\n']));
  switch (whole(14)) {
    case 0:
    case 1:
    case 2:
      return {
        range: here,
        text: pick(['a', ' ', '1', 'x', '|', '#', '-', '`', '[', '*', ':', '2', '=', '<', '>', '\n', '\n']),
      };
    case 3:
      return { range: at(line, Math.min(length, character + 1)), text: '' };
    case 4:
      return { range: at(line, Math.min(length, character + whole(8))), text: pick(PIECES) };
    case 5:
      return { range: here, text: pick(PIECES) };
    case 6:
      return { range: at(last, 0, 0), text: '' };
    case 7:
      return {
        range: at(last, whole((lines[last] ?? '').length + 1)),
        text: pick(['', 'x', '\n', '\n\n', pick(PIECES)]),
      };
    case 8:
      return { range: at(line, 0, 0), text: `${paste}\n` };
    case 9:
      return {
        range: at(line, 0, 0),
        text: pick(['# ', '## ', '### ', '- ', '  ', '    ', '> ', '- [ ] ', '\n', '**']),
      };
    case 10:
      return {
        range: at(line, 0, 0),
        text: pick(['```\n', '~~~\n', '<!--\n', '-->\n', '---\n', '===\n', '<div>\n', '\n\n']),
      };
    case 11:
      return {
        range: at(line, length, 0),
        text: pick(['', '```', '# Plan 2025', '## Goal 2: More', '---', pick(lines), pick(lines)]),
      };
    case 12: {
      const frontMatter = pick([
        '---\nplan: true\n---\n',
        '---\nlevels: [a, b]\n---\n',
        '---\nstart: 2026-01\n',
        '---\n',
      ]);
      if (random() < 0.25)
        return { range: { startLine: 0, startCharacter: 0, endLine: 0, endCharacter: 0 }, text: frontMatter };
      return { range: at(line, length, length), text: paste };
    }
    default: {
      const heading = lines.findIndex((each, number) => number >= line && each.startsWith('#'));
      if (heading < 0) return { range: here, text: 'b' };
      return {
        range: { startLine: heading, startCharacter: 0, endLine: heading, endCharacter: (lines[heading] ?? '').length },
        text: pick(['', pick(lines), `#${lines[heading]}`, 'Text']),
      };
    }
  }
}

/** The changes that take the others back. */
function inverse(lines: readonly string[], changes: readonly TextChange[]): TextChange[] {
  const now = [...lines];
  const back: TextChange[] = [];
  for (const { range, text } of changes) {
    const { startLine, startCharacter, endLine, endCharacter } = range;
    const head = (now[startLine] ?? '').slice(0, startCharacter);
    const taken = now.slice(startLine, endLine + 1);
    taken[taken.length - 1] = (taken.at(-1) ?? '').slice(0, endCharacter);
    taken[0] = (taken[0] ?? '').slice(startCharacter);
    const tail = (now[endLine] ?? '').slice(endCharacter);
    const added = splitLines(head + text + tail).lines;
    now.splice(startLine, endLine - startLine + 1, ...added);
    const end = startLine + added.length - 1;
    back.unshift({
      range: { startLine, startCharacter, endLine: end, endCharacter: (added.at(-1) ?? '').length - tail.length },
      text: taken.join('\n'),
    });
  }
  return back;
}
