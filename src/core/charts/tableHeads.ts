import type { TableHeads } from './chartTables';

/** In English, for the command line; the editor has them in the user's language. */
export const tableHeads: TableHeads = {
  skill: 'Skill',
  current: 'Current',
  required: 'Required',
  gap: 'Gap',
  priority: 'Priority',
  evidence: 'Evidence',
  goal: 'Goal',
  done: 'Done',
  inProgress: 'In progress',
  cancelled: 'Cancelled',
  total: 'Total',
  share: 'Part',
  details: 'Details',
  state: 'State',
  period: 'Period',
  start: 'Start',
  end: 'End',
};
