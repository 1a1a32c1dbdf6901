import { changeTable } from './changeTable';
import { fixAll } from './fixAll';
import { nextOpenTask } from './nextOpenTask';
import { pickCheckboxes } from './pickCheckboxes';
import { pressTableKey } from './pressTableKey';
import { setCheckboxState } from './setCheckboxState';
import { setLevel } from './setLevel';
import { setStart } from './setStart';
import { shiftDates } from './shiftDates';
import { toggleCheckbox } from './toggleCheckbox';

/** What the commands do that need a plan: loaded with the engine, when the first of them is asked for. */
export const planCommands = {
  changeTable,
  fixAll,
  nextOpenTask,
  pickCheckboxes,
  pressTableKey,
  setCheckboxState,
  setLevel,
  setStart,
  shiftDates,
  toggleCheckbox,
};
