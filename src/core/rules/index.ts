import { ambiguousDate } from './ambiguousDate';
import { closedPlan } from './closedPlan';
import { conflictingLevel } from './conflictingLevel';
import { doneWithoutEvidence } from './doneWithoutEvidence';
import { duplicateId } from './duplicateId';
import { gapArithmetic } from './gapArithmetic';
import { invalidConfiguration } from './invalidConfiguration';
import { invalidDate } from './invalidDate';
import { invertedPeriod } from './invertedPeriod';
import { missedDate } from './missedDate';
import { missingLevel } from './missingLevel';
import { mojibake } from './mojibake';
import { overdue } from './overdue';
import { placeholder } from './placeholder';
import { prematureStatus } from './prematureStatus';
import { readinessMismatch } from './readinessMismatch';
import type { Rule } from './rule';
import { staleCheckIn } from './staleCheckIn';
import { staleCount } from './staleCount';
import { staleDocument } from './staleDocument';
import { statusContradiction } from './statusContradiction';
import { tableBadSeparator } from './tableBadSeparator';
import { tableMissingSeparator } from './tableMissingSeparator';
import { tableOrphanRows } from './tableOrphanRows';
import { tableRaggedRow } from './tableRaggedRow';
import { unclosedFence } from './unclosedFence';
import { uncoveredGap } from './uncoveredGap';
import { unknownDirective } from './unknownDirective';
import { unknownLevel } from './unknownLevel';
import { unlistedLevel } from './unlistedLevel';
import { unresolvedReference } from './unresolvedReference';
import { weekOutsideTimeline } from './weekOutsideTimeline';

/** All rules, in the order in which lists show them. Each has a page in `media/rules` and a fixture. */
export const rules: readonly Rule[] = [
  tableMissingSeparator,
  tableBadSeparator,
  tableOrphanRows,
  tableRaggedRow,
  unclosedFence,
  duplicateId,
  invalidConfiguration,
  unknownDirective(() => rules.map(({ meta }) => meta.id)),
  unknownLevel,
  unlistedLevel,
  missingLevel,
  gapArithmetic,
  invalidDate,
  invertedPeriod,
  ambiguousDate,
  placeholder,
  mojibake,
  overdue,
  staleDocument,
  staleCheckIn,
  missedDate,
  prematureStatus,
  weekOutsideTimeline,
  closedPlan,
  staleCount,
  readinessMismatch,
  doneWithoutEvidence,
  statusContradiction,
  conflictingLevel,
  uncoveredGap,
  unresolvedReference,
];
