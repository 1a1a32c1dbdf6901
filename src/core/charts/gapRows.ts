import { priorityOf } from '../analysis/gapSummary';
import type { Gap, LevelCell } from '../plan/plan';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { Priority } from '../values/priority';
import type { LevelAxis } from './levelAxis';
import type { GapRow, Tone, Words } from './scene';
import { uniqueKeys } from './uniqueKeys';

/** The rows of one chart: the widest gap first, what cannot be drawn after the surplus; equals as the text has them. */
export function gapRows(gaps: readonly Gap[], axis: LevelAxis, chartKey: string): GapRow[] {
  const keyOf = uniqueKeys();
  const rows = gaps.map((gap) => gapRow(gap, axis, keyOf(`${chartKey}/${gap.name}`)));
  return rows.sort((a, b) => (widthToClose(b) ?? -2) - (widthToClose(a) ?? -2));
}

/** The part of the axis between the two levels: positive while there is something to close; null where it is unknown. */
export function widthToClose({ current, required }: GapRow): number | null {
  return current === null || required === null ? null : required - current;
}

function gapRow(gap: Gap, axis: LevelAxis, key: string): GapRow {
  const name = spokenText(gap.name);
  const currentText = levelText(gap.current);
  const requiredText = levelText(gap.required);
  const note = noteOf(gap, axis);
  const priority = priorityWord(gap);
  return {
    key,
    name,
    table: null,
    range: gap.range,
    current: axis.position(gap.current),
    required: axis.position(gap.required),
    currentText,
    requiredText,
    isCurrentOnAxis: axis.names(gap.current),
    isRequiredOnAxis: axis.names(gap.required),
    gapText: signed(gap.computed),
    note,
    priority,
    evidence: evidenceOf(gap),
    state: stateOf(gap),
    tone: toneOf(gap),
    spoken: [
      name,
      message('{0} now', currentText),
      message('{0} required', requiredText),
      ...(note === null ? [spokenGap(gap)] : [note]),
      ...spokenPriority(gap),
    ],
  };
}

export function evidenceOf({ evidence }: Gap): string {
  return evidence === null ? '' : spokenText(evidence);
}

export function levelText(cell: LevelCell): string {
  return spokenText(cell.text) || '–';
}

/** What keeps a row from being drawn as the others are. */
function noteOf(gap: Gap, axis: LevelAxis): Words | null {
  const isCurrentShown = axis.position(gap.current) !== null;
  const isRequiredShown = axis.position(gap.required) !== null;
  if (isCurrentShown && isRequiredShown) return null;
  if (isCurrentShown) return unknownLevel(gap.required, 'required level not stated', 'required level unknown: {0}');
  if (isRequiredShown) return unknownLevel(gap.current, 'current level not stated', 'current level unknown: {0}');
  return gap.computed === null ? message('levels not known') : message('on another scale');
}

function unknownLevel({ text }: LevelCell, notStated: string, unknown: string): Words {
  return text === '' ? message(notStated) : message(unknown, spokenText(text));
}

function stateOf({ computed }: Gap): GapRow['state'] {
  if (computed === null) return 'unknown';
  return computed < 0 ? 'open' : computed > 0 ? 'surplus' : 'met';
}

/** Red and yellow ask for action: only open gaps have them, by their priority. */
export function toneOf(gap: Gap): Tone {
  const state = stateOf(gap);
  if (state === 'met') return 'good';
  if (state === 'surplus') return 'surplus';
  return state === 'open' ? toneOfPriority(priorityOf(gap)) : 'neutral';
}

function toneOfPriority(priority: Priority | null): Tone {
  switch (priority) {
    case 'critical':
    case 'high':
      return 'urgent';
    case 'medium':
      return 'attention';
    case 'low':
    case null:
      return 'neutral';
    default:
      return priority satisfies never;
  }
}

/** The word of the row's own cell without its coloured dot; ours for a dot alone and for what the heading says. */
function priorityWord(gap: Gap): Words | null {
  const priority = priorityOf(gap);
  return priority === null ? null : ownPriority(gap) || message(priorityNames[priority].shown);
}

export function spokenPriority(gap: Gap): Words[] {
  const priority = priorityOf(gap);
  if (priority === null) return [];
  const own = ownPriority(gap);
  return [own === '' ? message(priorityNames[priority].spoken) : message('priority {0}', own)];
}

function ownPriority({ priority }: Gap): string {
  return priority ? spokenText(priority.text) : '';
}

const priorityNames: Readonly<Record<Priority, { readonly shown: string; readonly spoken: string }>> = {
  critical: { shown: 'Critical', spoken: 'critical priority' },
  high: { shown: 'High', spoken: 'high priority' },
  medium: { shown: 'Medium', spoken: 'medium priority' },
  low: { shown: 'Low', spoken: 'low priority' },
};

export function spokenGap({ computed }: Gap): Words {
  const size = Math.abs(computed ?? 0);
  if (size === 0) return message('met');
  return (computed ?? 0) < 0 ? message('{0} to close', size) : message('{0} more than required', size);
}

/** `−2`, `0`, `+1` with a real minus sign; `?` for what nobody can tell. */
export function signed(gap: number | null): string {
  if (gap === null) return '?';
  return gap < 0 ? `−${-gap}` : gap > 0 ? `+${gap}` : '0';
}
