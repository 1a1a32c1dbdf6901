import type { DatedText, FigureCell, Gap, LevelCell, Plan, PlanNode, RelativeText } from '../plan/plan';
import { ancestors, isContainerNode, stateOf, walk } from '../plan/queries';
import { spokenText } from '../text/plainText';
import type { TextRange } from '../text/range';
import type { Priority } from '../values/priority';
import { STATUS_OF_STATE, type Status } from '../values/status';
import { normalizeWord } from '../vocabulary/normalizeWord';
import { priorityOf } from './gapSummary';
import { type RowFacts, rowFacts } from './rowFacts';

/** One thing of a plan as it is compared with its like in another version of it. */
export interface ComparedPart {
  readonly kind: 'goal' | 'phase' | 'option' | 'milestone' | 'task' | 'gap' | 'field';
  /** `M5`; `Goal 1` for what has a label: it may be another thing's in the other version. */
  readonly id: string | null;
  readonly label: string;
  readonly title: string;
  /** What it is matched by: its title without dates, counts, emphasis and case. */
  readonly key: string;
  /** The key of the heading, goal or table it stands below; '' for the plan itself. */
  readonly place: string;
  /** The thing it is a part of, if that is compared, too. */
  readonly holder: ComparedPart | null;
  readonly range: TextRange;
  /** Null where nobody tracks it. */
  readonly state: Status | null;
  readonly date: ComparedDate | null;
  /** Levels of a gap and figures of a key result; null for what has none. */
  readonly current: ComparedValue | null;
  readonly required: ComparedValue | null;
  readonly priority: Priority | null;
  /** Those that it names itself. */
  readonly owner: ComparedValue | null;
}

export interface ComparedDate {
  readonly text: string;
  /** The same days written in another way are the same. */
  readonly key: string;
}

export interface ComparedValue {
  readonly text: string;
  readonly key: string;
}

/** All that has an identity, in the order of the text. Tables and sections of what was are no part of it. */
export function comparedParts(plan: Plan): ComparedPart[] {
  const parts: ComparedPart[] = [];
  const byNode = new Map<unknown, ComparedPart>();
  const facts = rowFacts(plan);
  for (const node of walk(plan.root)) {
    if (node.kind === 'gapTable') {
      if (isPast(node)) continue;
      const holder = holderOf(node, byNode);
      for (const gap of node.rows) parts.push(partOfGap(gap, holder, facts));
      continue;
    }
    const part = partOf(node, byNode, facts);
    if (part === null) continue;
    byNode.set(node, part);
    parts.push(part);
  }
  return parts;
}

function isPast(node: PlanNode): boolean {
  return [...ancestors(node)].some((holder) => isContainerNode(holder) && holder.role === 'history');
}

function partOf(node: PlanNode, byNode: ReadonlyMap<unknown, ComparedPart>, facts: RowFacts): ComparedPart | null {
  const nothing = { current: null, required: null, priority: null, owner: null };
  const common = { holder: holderOf(node, byNode), place: placeOf(node), ...nothing };
  switch (node.kind) {
    case 'goal':
    case 'phase':
    case 'option': {
      const date = dateOf(node);
      const title = spokenText(node.title) || spokenText(node.label);
      const shown = spokenText(node.text) || title;
      const named = { id: null, label: normalizeWord(node.label), title: shown, key: keyOf(title, date) };
      const owner = facts.ownersOf(node.titleRange.startLine, node);
      const known = { priority: node.priority, owner, state: statusOf(node), date };
      return { ...common, ...named, ...known, kind: node.kind, range: node.titleRange };
    }
    case 'milestone':
    case 'task': {
      const date = dateOf(node);
      const title = spokenText(node.text);
      const id = node.kind === 'milestone' ? node.id : null;
      const named = { id, label: '', title, key: keyOf(title, date) };
      const figures = node.kind === 'milestone' ? node.keyResult : null;
      const values = { current: figureOf(figures?.current), required: figureOf(figures?.target) };
      const line = node.textRange.startLine;
      const priority = node.inTable ? facts.priorityAt(line) : null;
      const known = { priority, owner: facts.ownersOf(line, node), state: statusOf(node), date };
      return { ...common, ...named, ...values, ...known, kind: node.kind, range: node.textRange };
    }
    case 'field': {
      if (node.date === null || !DATED.has(node.meaning ?? '')) return null;
      // What dates the thing it stands below is told there.
      const { parent } = node;
      if ('period' in parent && parent.period?.range.startLine === node.range.startLine && byNode.has(parent))
        return null;
      const title = spokenText(node.key);
      const named = { id: null, label: '', title, key: normalizeWord(title) };
      return {
        ...common,
        ...named,
        kind: 'field',
        range: node.range,
        state: null,
        date: dateOf({ period: node.date }),
      };
    }
    default:
      return null;
  }
}

const DATED: ReadonlySet<string> = new Set(['deadline', 'timeline', 'start', 'date']);

function partOfGap(gap: Gap, holder: ComparedPart | null, facts: RowFacts): ComparedPart {
  const title = spokenText(gap.name);
  return {
    kind: 'gap',
    id: null,
    label: '',
    title,
    key: normalizeWord(title),
    place: normalizeWord(gap.table.title),
    holder,
    range: gap.range,
    state: null,
    date: null,
    current: levelOf(gap.current),
    required: levelOf(gap.required),
    priority: priorityOf(gap),
    owner: facts.ownersOf(gap.range.startLine, null),
  };
}

function holderOf(node: PlanNode, byNode: ReadonlyMap<unknown, ComparedPart>): ComparedPart | null {
  for (const above of ancestors(node)) {
    const part = byNode.get(above);
    if (part) return part;
  }
  return null;
}

function placeOf(node: PlanNode): string {
  for (const above of ancestors(node)) {
    const title = isContainerNode(above) ? above.title || above.label : above.text;
    if (isContainerNode(above) && above.form === 'root') return '';
    if (title !== '') return normalizeWord(title);
  }
  return '';
}

function statusOf(node: PlanNode): Status | null {
  const own = 'status' in node ? node.status : null;
  const status = own !== null && typeof own === 'object' ? own.status : own;
  const state = stateOf(node);
  return status ?? (state === null ? null : STATUS_OF_STATE[state]);
}

function dateOf(node: { readonly period: DatedText | null; readonly relative?: RelativeText | null }) {
  if (node.period) {
    const { period, isStart } = node.period;
    return { text: spokenText(period.text), key: `${isStart ? '>' : ''}${period.start}/${period.end}` };
  }
  const relative = node.relative?.relative;
  if (!relative) return null;
  return {
    text: spokenText(relative.text),
    key: `${relative.unit} ${relative.counting} ${relative.from}-${relative.to}`,
  };
}

/** A date inside a title is compared as a date: another one gives the thing no other name. */
function keyOf(title: string, date: ComparedDate | null): string {
  const undated = date === null ? title : title.replace(date.text, '');
  return normalizeWord(undated.replace(STAMP, '')) || normalizeWord(title);
}

/** `✅ 2026-06-15`, `(done 2026-06-15)` behind what was ticked: the sign is gone from spoken text. */
const STAMP = /\s*(?:[([][^()[\]]{0,40}[)\]]|\b\d{4}-\d\d-\d\d)\s*$/;

function levelOf({ text, reading }: LevelCell): ComparedValue | null {
  const shown = spokenText(text) || text.trim();
  return reading === null && shown === '' ? null : { text: shown, key: normalizeWord(shown) || shown };
}

function figureOf(cell: FigureCell | null | undefined): ComparedValue | null {
  const shown = spokenText(cell?.text ?? '');
  return shown === '' ? null : { text: shown, key: normalizeWord(shown) || shown };
}
