import type { Io } from './io';
import { visibleText } from './reports/visibleText';

/** Why something was not checked as asked; places count from 1. The exit code is 2 then. */
export interface Failure {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** Cause and remedy, in one sentence. */
  readonly message: string;
}

/** Tells each failure on stderr when it comes, and keeps it for the report. */
export class Failures {
  readonly #tell: ((line: string) => void) | null;
  readonly #all: Failure[] = [];

  constructor(io: Io | null) {
    this.#tell = io && ((line) => io.err(line));
  }

  /** Those that somebody else is to tell. */
  static untold(): Failures {
    return new Failures(null);
  }

  get all(): readonly Failure[] {
    return this.#all;
  }

  /** Line and column are 1-based. */
  add(file: string | null, message: string, line: number | null = null, column: number | null = null): void {
    const failure: Failure = { file, line, column, message };
    this.#all.push(failure);
    this.#tell?.(`planmark: ${placeText(failure)}${message.split('\n').map(visibleText).join('\n')}`);
  }
}

/** `plan.md:2:12: `, as far as it is known. */
function placeText({ file, line, column }: Failure): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return place === '' ? '' : `${visibleText(place)}: `;
}
