export type Engine = typeof import('./engine');

/** The core, loaded with the first document that is looked at; the module system keeps it for every later call. */
export function loadEngine(): Promise<Engine> {
  return import('./engine');
}
