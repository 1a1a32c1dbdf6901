/** Made by test/host/bundleTests.ts: a function for each test file of this host, which loads it. */
declare module 'planmark:suites' {
  export const suites: readonly (() => Promise<unknown>)[];
}
