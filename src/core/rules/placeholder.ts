import { type Blank, blanksOf } from '../analysis/blanks';
import { message } from '../text/message';
import { rangeOnLine, type TextRange } from '../text/range';
import { counted } from './counted';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** What is still to be filled in, told once; of a template nothing is (semantics section 6). */
export const placeholder: Rule = {
  meta: {
    id: 'placeholder',
    title: 'What a plan leaves open should be filled in',
    severity: 'hint',
    tags: ['values'],
  },

  check({ analysis, lines }: RuleContext): Finding[] {
    const [first, ...others] = blanksOf(analysis.plan);
    if (!first) return [];
    const count = others.length + 1;
    return [
      {
        rule: placeholder.meta.id,
        severity: 'hint',
        range: placeOf(first, lines),
        message: counted(
          count,
          '"{0}" is still to be filled in.',
          '{1} places are still to be filled in, the first with "{0}".',
          count === 1 ? [first.text] : [first.text, count],
        ),
        related: others.slice(0, MOST_TOLD).map((blank) => ({
          range: placeOf(blank, lines),
          message: message('"{0}" is to be filled in.', blank.text),
        })),
        fixes: [],
      },
    ];
  },
};

const MOST_TOLD = 20;

/** The words alone, where they stand so in the text; else all that they are a part of. */
function placeOf({ text, range }: Blank, lines: readonly string[]): TextRange {
  const { startLine, startCharacter, endCharacter } = range;
  if (range.endLine !== startLine) return range;
  const at = (lines[startLine] ?? '').slice(startCharacter, endCharacter).indexOf(text);
  return at < 0 ? range : rangeOnLine(startLine, startCharacter + at, startCharacter + at + text.length);
}
