/**
 * What Node and the web worker both offer beyond ES2022, and we use. The compiler knows neither of the two here, so that
 * nothing creeps in that only one of them has.
 */
declare function setTimeout(callback: () => void, milliseconds: number): HostTimer;
declare function clearTimeout(timer: HostTimer | undefined): void;
declare const performance: { now(): number };
declare function atob(base64: string): string;
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
interface HostTimer {
  readonly hostTimer: never;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
