import type { Io } from './io';

/** On a terminal, unless NO_COLOR speaks against it; FORCE_COLOR has the last word (as in Node itself). */
export function hasColours({ environment, isTerminal }: Io): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (none !== undefined && none !== '') return false;
  return isTerminal && terminal !== 'dumb';
}
