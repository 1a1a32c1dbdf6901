import type { ExitCode, Io } from './io';

/** One command as its help shows it; `run` loads what it needs no sooner than it is called. */
export interface Command {
  readonly name: string;
  /** What stands behind the name: `[PATHS…]`. */
  readonly operands: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The paragraphs of its own help. */
  readonly details: readonly string[];
  readonly options: readonly CommandOption[];
  run(given: Arguments, io: Io): Promise<ExitCode | Misuse>;
}

export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** What its value is called in the help; missing for a switch. */
  readonly value?: string;
  readonly help: string;
  /** One letter for it behind one dash: `o`. */
  readonly short?: string;
}

/** What was given to a command, checked against its options by name, but not their values. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  /** In the order given; the last one counts unless an option adds up. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What is wrong with the arguments, as one sentence that says what would be right. */
export interface Misuse {
  readonly misuse: string;
}
