import { gapArithmetic } from './gapArithmetic';
import { overdue } from './overdue';
import type { Rule } from './rule';
import { staleDocument } from './staleDocument';
import { tableRaggedRow } from './tableRaggedRow';
import { unknownLevel } from './unknownLevel';

/** All rules, in the order in which lists show them. Each has a page in `media/rules` and a fixture. */
export const rules: readonly Rule[] = [gapArithmetic, unknownLevel, overdue, staleDocument, tableRaggedRow];
