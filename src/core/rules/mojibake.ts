import { message } from '../text/message';
import { findMojibake } from '../text/mojibake';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { counted } from './counted';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** Text in UTF-8 that was read as Windows-1252 and saved again (semantics section 10): told once, with a count. */
export const mojibake: Rule = {
  meta: {
    id: 'mojibake',
    title: 'Text should not be garbled by a wrong encoding',
    severity: 'warning',
    tags: ['values'],
    fix: 'safe',
  },

  check({ analysis, lines }: RuleContext): Finding[] {
    if (!analysis.plan.reading.isRepaired) return [];
    const repairs = lines.flatMap((line, number) =>
      findMojibake(line).map(
        ({ start, end, repaired }): TextEdit => ({ range: rangeOnLine(number, start, end), newText: repaired }),
      ),
    );
    const [first] = repairs;
    if (!first) return [];
    const garbled = (lines[first.range.startLine] ?? '').slice(first.range.startCharacter, first.range.endCharacter);
    const all = {
      title: message('Repair all {0} places', repairs.length),
      edits: repairs,
      isSafe: true,
    };
    const one = { title: message('Repair this one: "{0}"', first.newText), edits: [first], isSafe: true };
    return [
      {
        rule: mojibake.meta.id,
        severity: 'warning',
        range: first.range,
        message:
          repairs.length === 1
            ? message('"{0}" should be "{1}": the text went through a wrong encoding.', garbled, first.newText)
            : counted(
                repairs.length - 1,
                '"{0}" should be "{1}", and {2} other place likewise: the text went through a wrong encoding.',
                '"{0}" should be "{1}", and {2} other places likewise: the text went through a wrong encoding.',
                [garbled, first.newText, repairs.length - 1],
              ),
        related: [],
        fixes: repairs.length === 1 ? [one] : [all, one],
      },
    ];
  },
};
