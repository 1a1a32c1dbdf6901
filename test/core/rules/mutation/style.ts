import type { Random } from './random';

/** How an author writes: the same throughout a document. */
export interface Style {
  readonly lineEnding: '\n' | '\r\n';
  readonly bullet: '-' | '*' | '+';
  /** Blanks below a list item that its children are indented by. */
  readonly indent: 2 | 4;
  readonly doneMark: 'x' | 'X';
  readonly field: 'colonInside' | 'colonOutside' | 'listItem' | 'listItemOutside';
  readonly header: 'lines' | 'table' | 'quote' | 'oneLine';
  readonly table: 'padded' | 'tight' | 'noOuterPipes' | 'aligned';
  readonly cellBox: 'bracket' | 'ballot' | 'square';
  readonly statusSign: 'none' | 'before';
  readonly sections: 'plain' | 'numbered' | 'emoji';
  readonly evidence: 'heading' | 'boldLine';
  readonly hasRules: boolean;
  readonly hasFrontMatter: boolean;
  readonly isSetextTitle: boolean;
  readonly endsWithLineBreak: boolean;
  readonly dates: number;
}

export function styleOf(random: Random): Style {
  return {
    lineEnding: random.chance(0.2) ? '\r\n' : '\n',
    bullet: random.pick(['-', '-', '*', '+']),
    indent: random.pick([2, 4]),
    doneMark: random.chance(0.8) ? 'x' : 'X',
    field: random.pick(['colonInside', 'colonInside', 'colonOutside', 'listItem', 'listItemOutside']),
    header: random.pick(['lines', 'lines', 'table', 'quote', 'oneLine']),
    table: random.pick(['padded', 'tight', 'noOuterPipes', 'aligned']),
    cellBox: random.pick(['bracket', 'bracket', 'ballot', 'square']),
    statusSign: random.pick(['none', 'before']),
    sections: random.pick(['plain', 'plain', 'numbered', 'emoji']),
    evidence: random.pick(['heading', 'boldLine']),
    hasRules: random.chance(0.4),
    hasFrontMatter: random.chance(0.25),
    isSetextTitle: random.chance(0.1),
    endsWithLineBreak: random.chance(0.9),
    dates: random.int(0, 9),
  };
}
