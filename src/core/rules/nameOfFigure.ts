import type { Holder } from '../plan/plan';
import { contains, type TextRange } from '../text/range';

/** What a figure in a heading, field or item is of: the key of its field, else the words around it. */
export function nameOfFigure(holder: Holder, figure: { readonly text: string; readonly range: TextRange }): string {
  const { startLine: line, startCharacter: character } = figure.range;
  const fields = 'fields' in holder ? holder.fields : [];
  const field = fields.find(({ range }) => contains(range, { line, character }));
  if (field) return field.key;
  const at = holder.text.indexOf(figure.text);
  const before = holder.text.slice(0, Math.max(0, at)).replace(/[\s:：,(（[~≈—–-]{1,10}$/u, '');
  return before || holder.text;
}
