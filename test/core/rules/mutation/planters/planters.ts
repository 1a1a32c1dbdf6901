import type { Planter } from '../planter';
import { unresolvedReference } from './coveragePlanters';
import {
  closedPlan,
  missedDate,
  overdue,
  prematureStatus,
  staleCheckIn,
  staleDocument,
  weekOutsideTimeline,
} from './datePlanters';
import {
  conflictingLevel,
  doneWithoutEvidence,
  readinessMismatch,
  staleCount,
  statusContradiction,
  uncoveredGap,
} from './figurePlanters';
import {
  badSeparator,
  duplicateId,
  invalidConfiguration,
  missingSeparator,
  orphanRows,
  raggedRow,
  unclosedFence,
  unknownDirective,
} from './structurePlanters';
import { gapArithmetic, missingLevel, mojibake, placeholder, unknownLevel, unlistedLevel } from './valuePlanters';

import { ambiguousDate, invalidDate, invertedPeriod } from './wrongDatePlanters';

/** By rule: what plants the defect that it finds. */
export const planters: Readonly<Record<string, Planter>> = {
  'table-missing-separator': missingSeparator,
  'table-bad-separator': badSeparator,
  'table-orphan-rows': orphanRows,
  'table-ragged-row': raggedRow,
  'unclosed-fence': unclosedFence,
  'duplicate-id': duplicateId,
  'invalid-configuration': invalidConfiguration,
  'unknown-directive': unknownDirective,
  'unknown-level': unknownLevel,
  'unlisted-level': unlistedLevel,
  'missing-level': missingLevel,
  'gap-arithmetic': gapArithmetic,
  'invalid-date': invalidDate,
  'inverted-period': invertedPeriod,
  'ambiguous-date': ambiguousDate,
  placeholder,
  mojibake,
  overdue,
  'stale-document': staleDocument,
  'stale-check-in': staleCheckIn,
  'missed-date': missedDate,
  'premature-status': prematureStatus,
  'week-outside-timeline': weekOutsideTimeline,
  'closed-plan': closedPlan,
  'stale-count': staleCount,
  'readiness-mismatch': readinessMismatch,
  'done-without-evidence': doneWithoutEvidence,
  'status-contradiction': statusContradiction,
  'conflicting-level': conflictingLevel,
  'uncovered-gap': uncoveredGap,
  'unresolved-reference': unresolvedReference,
};
