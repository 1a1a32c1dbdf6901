import { frontMatterEnd } from '../../syntax/frontMatter';
import { cellCompletions } from './cellCompletions';
import type { CompletionPlace, Completions } from './completion';
import { fieldCompletions } from './fieldCompletions';
import { frontMatterCompletions } from './frontMatterCompletions';
import { idCompletions } from './idCompletions';

/** What may stand at a caret: in cells, values of fields, ids and front matter. Null in prose. */
export function completionsAt(place: CompletionPlace): Completions | null {
  if (place.position.line < frontMatterEnd(place.lines)) return frontMatterCompletions(place);
  const found = idCompletions(place) ?? cellCompletions(place) ?? fieldCompletions(place);
  return found && found.items.length > 0 ? found : null;
}
