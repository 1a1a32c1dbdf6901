import { rangeOfId } from '../analysis/idDefinitions';
import { type IdPlace, idAt, placesOfIds } from '../analysis/idPlaces';
import type { Plan } from '../plan/plan';
import { type Message, message } from '../text/message';
import type { TextPosition } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/** Why an id cannot be renamed, or not so. */
export interface RenameRefusal {
  readonly kind: 'refusal';
  readonly message: Message;
}

/** The id at a position that can be renamed; null where there is none. */
export function renamableAt(
  plan: Plan,
  lines: readonly string[],
  position: TextPosition,
): IdPlace | RenameRefusal | null {
  const place = idAt(plan, lines, position);
  if (!place) return null;
  const unwritten = place.definitions.find((definition) => rangeOfId(definition, lines) === null);
  if (!unwritten) return place;
  return refuse(
    'The number of "{0}" comes from its place in line {1}: change it there.',
    place.id,
    unwritten.range.startLine + 1,
  );
}

/** The new id in all places of the one at a position, within its scope. It keeps its form: `M5` can become `M12`, not `X`. */
export function renameId(
  plan: Plan,
  lines: readonly string[],
  position: TextPosition,
  newId: string,
): readonly TextEdit[] | RenameRefusal {
  const place = renamableAt(plan, lines, position);
  if (!place) return [];
  if ('kind' in place) return place;
  const { id, scope } = place;
  if (!isOfSameForm(newId, id)) return refuse('"{0}" is no id of the form of "{1}".', newId, id);
  if (newId === id) return [];
  const isTaken = placesOfIds(plan, lines, (each) => each === newId).some(
    (each) => each.scope === scope || each.scope === null || scope === null,
  );
  if (isTaken) return refuse('"{0}" is the id of something else already.', newId);
  return placesOfIds(plan, lines, (each) => each === id)
    .filter((each) => each.scope === scope)
    .map(({ range }) => ({ range, newText: newId }));
}

export function isOfSameForm(newId: string, id: string): boolean {
  return formOf(newId) === formOf(id);
}

/** `M5` and `M12` are `M0`, `KR1.2` is `KR0.0`. */
function formOf(id: string): string {
  return /^[A-Z][A-Z0-9.\-/ ]{0,20}$/.test(id) ? id.replace(/\d{1,5}/g, '0') : '';
}

function refuse(template: string, ...args: (string | number)[]): RenameRefusal {
  return { kind: 'refusal', message: message(template, ...args) };
}
