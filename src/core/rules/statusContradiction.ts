import { type OpenParts, openParts } from '../analysis/openParts';
import { retoldStatuses } from '../analysis/retoldStatuses';
import { type StatusConflict, statusConflicts } from '../analysis/statusConflicts';
import type { Container, Milestone, PlanNode, Task } from '../plan/plan';
import { headRange, isContainerNode } from '../plan/queries';
import { type Message, message } from '../text/message';
import type { TextRange } from '../text/range';
import type { Finding } from './finding';
import { findingsOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** Something marked done against open parts or another status (semantics section 8). */
export const statusContradiction: Rule = {
  meta: {
    id: 'status-contradiction',
    title: 'What is marked done should be done in all its parts',
    severity: 'hint',
    tags: ['figures'],
  },

  check(context: RuleContext): Finding[] {
    const { analysis } = context;
    if (analysis.isClosed) return [];
    return [
      ...findingsOf(context, ofConflict, [], statusConflicts(analysis.plan), (each) => [ofConflict(each)]),
      ...retoldStatuses(analysis.plan).map(ofConflict),
      ...openParts(analysis.plan, analysis.openEvidence).map(ofParts),
    ];
  },
};

const MOST_RELATED = 3;

function ofParts({ node, open }: OpenParts): Finding {
  return {
    rule: statusContradiction.meta.id,
    severity: 'hint',
    range: doneRange(node),
    message: partsMessage(node, open),
    related: open.slice(0, MOST_RELATED).map((leaf) => ({
      range: headRange(leaf.node),
      message: message('"{0}" is open.', nameOf(leaf.node)),
    })),
    fixes: [],
  };
}

function partsMessage(node: PlanNode, open: OpenParts['open']): Message {
  const [first] = open;
  return open.length === 1 && first
    ? message('"{0}" is marked as done, but "{1}" is still open.', nameOf(node), nameOf(first.node))
    : message('"{0}" is marked as done, but {1} parts of it are still open.', nameOf(node), open.length);
}

function ofConflict({ node, kind, against, isDone, status }: StatusConflict): Finding {
  return {
    rule: statusContradiction.meta.id,
    severity: 'hint',
    range: kind === 'box' ? against : status.range,
    message: message(TEMPLATES[kind][isDone ? 'done' : 'open'], nameOf(node), status.text),
    related: [relatedTo(kind, against, status)],
    // Which of the two is right, only its author knows.
    fixes: [],
  };
}

const TEMPLATES = {
  box: {
    done: '"{0}" is ticked, but its status is "{1}".',
    open: '"{0}" has the status "{1}", but is not ticked.',
  },
  heading: {
    done: 'The heading says that "{0}" is done, but its status is "{1}".',
    open: '"{0}" has the status "{1}", but its heading says otherwise.',
  },
  overview: {
    done: '"{0}" is done by its own status, but has "{1}" here.',
    open: '"{0}" has "{1}" here, but by its own status it is not done.',
  },
} as const;

function relatedTo(
  kind: StatusConflict['kind'],
  against: TextRange,
  status: StatusConflict['status'],
): Finding['related'][number] {
  switch (kind) {
    case 'box':
      return { range: status.range, message: message('The status is "{0}".', status.text) };
    case 'heading':
      return { range: against, message: message('The heading.') };
    case 'overview':
      return { range: against, message: message('What the goal says itself.') };
    default:
      return kind satisfies never;
  }
}

/** Where it says that it is done: its box, its status, else its heading. */
function doneRange(node: Container | Task | Milestone): TextRange {
  if (node.box?.state === 'done') return node.box.range;
  if (!isContainerNode(node)) return node.status?.range ?? node.textRange;
  return node.fields.find(({ status }) => status === 'done')?.valueRange ?? node.titleRange;
}

function nameOf(node: PlanNode): string {
  if (isContainerNode(node)) return node.text;
  return node.kind === 'gapTable' || node.kind === 'field' ? '' : node.text;
}
