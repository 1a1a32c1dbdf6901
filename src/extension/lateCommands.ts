import { Disposable } from 'vscode';
import { TABLE_COMMANDS } from '../core/edits/tableCommandNames';
import { registerCommand } from './boundary';
import { type Engine, loadEngine } from './loadEngine';
import type { PlanService } from './planService';
import type { PlanTree } from './planTree';

/** The commands that need a plan: their names are known from the start, the rest comes with the engine. */
export function registerLateCommands(plans: PlanService, tree: PlanTree): Disposable {
  // biome-ignore lint/suspicious/noExplicitAny: commands are called with whatever the caller has.
  const late = (id: string, run: (commands: Engine['planCommands'], ...args: any[]) => unknown) =>
    registerCommand(id, plans.log, async (...args) => run((await loadEngine()).planCommands, ...args));
  const rows = { plans, setBoxes: tree.setBoxes.bind(tree) };
  return Disposable.from(
    late('planmark.toggleCheckbox', ({ toggleCheckbox }) => toggleCheckbox(plans)),
    late('planmark.setCheckboxState', ({ setCheckboxState }, ...args) => setCheckboxState(rows, ...args)),
    late('planmark.pickCheckboxes', ({ pickCheckboxes }, row) => pickCheckboxes(plans, row)),
    late('planmark.nextOpenTask', ({ nextOpenTask }) => nextOpenTask(plans)),
    late('planmark.setLevel', ({ setLevel }, place) => setLevel(plans, place)),
    late('planmark.setStart', ({ setStart }, wish) => setStart(plans, wish)),
    late('planmark.shiftDates', ({ shiftDates }, wish) => shiftDates(plans, wish)),
    late('planmark.fixAll', ({ fixAll }) => fixAll(plans)),
    // The palette shows the key of a command whether or not it is on: those of tables are of a command that is not in it.
    late('planmark.tableKey', ({ pressTableKey }, name) => pressTableKey(plans, name)),
    ...TABLE_COMMANDS.map((name) => late(`planmark.${name}`, ({ changeTable }) => changeTable(plans, name))),
  );
}
