/** What one can do to the table at the caret; `tableCommands` does it. */
export const TABLE_COMMANDS = [
  'nextTableCell',
  'previousTableCell',
  'nextTableRow',
  'addTableRow',
  'insertTableRowAbove',
  'insertTableRowBelow',
  'deleteTableRow',
  'moveTableRowUp',
  'moveTableRowDown',
  'insertTableColumnLeft',
  'insertTableColumnRight',
  'deleteTableColumn',
  'moveTableColumnLeft',
  'moveTableColumnRight',
  'sortTable',
  'alignTable',
  'alignAllTables',
] as const;

export type TableCommandName = (typeof TABLE_COMMANDS)[number];
