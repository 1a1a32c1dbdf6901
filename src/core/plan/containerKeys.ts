import { speaksOfTemplate } from '../vocabulary/speaksOfTemplate';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type ContainerDraft, yearOfContainer } from './draft';

/** Whoever reads below a container, or judges what stands there, may ask it for this and for no more. */
export function keyOf(container: ContainerDraft, vocabulary: Vocabulary): string {
  const [first] = container.children;
  const milestone = first?.kind === 'milestone' ? [first.state, first.range.startCharacter] : null;
  return JSON.stringify([...factsOf(container), speaksOfTemplate(vocabulary, container.text), milestone]);
}

/** The same to a part that continues it: what stands there is all its own. */
export function keyWithin(container: ContainerDraft): string {
  const { title, text } = container;
  return JSON.stringify([...factsOf(container), title, text]);
}

function factsOf(container: ContainerDraft): unknown[] {
  const { kind, role, form, status, priority, period, relative, box, level, text } = container;
  return [
    kind,
    role,
    form,
    level,
    status,
    priority,
    box?.state,
    period && [period.period.start, period.period.end, period.isStart],
    relative && [relative.relative.unit, relative.relative.from, relative.relative.to, relative.relative.counting],
    form === 'root' ? null : yearOfContainer(container),
    text.slice(0, LONGEST_TITLE).match(YEAR),
    container.fields.flatMap(({ meaning, date }) =>
      meaning === 'start' && date ? [[date.period.start, date.period.end]] : [],
    ),
  ];
}

const LONGEST_TITLE = 200;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
