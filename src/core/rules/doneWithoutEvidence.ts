import { isContainerNode } from '../plan/queries';
import { message } from '../text/message';
import { counted } from './counted';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

const MOST_RELATED = 3;

/** A goal that is marked done while its own evidence is open (semantics section 8). */
export const doneWithoutEvidence: Rule = {
  meta: {
    id: 'done-without-evidence',
    title: 'What is marked done should have its evidence',
    severity: 'warning',
    tags: ['figures'],
  },

  check({ analysis }: RuleContext): Finding[] {
    return analysis.openEvidence.map(({ node, checklist, open, done, total }) => ({
      rule: doneWithoutEvidence.meta.id,
      severity: 'warning',
      range: isContainerNode(node) ? node.titleRange : node.textRange,
      message: counted(
        done,
        '"{0}" is marked as done, but of "{3}" only {1} of {2} is.',
        '"{0}" is marked as done, but of "{3}" only {1} of {2} are.',
        [isContainerNode(node) ? node.title : node.text, done, total, checklist.title],
      ),
      related: [
        { range: checklist.titleRange, message: message('The evidence.') },
        ...open.slice(0, MOST_RELATED).map(({ text, textRange }) => ({
          range: textRange,
          message: message('"{0}" is open.', text),
        })),
      ],
      fixes: [],
    }));
  },
};
