/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From `least` to `most`, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
  /** So many different ones in random order; all where there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
}

export function randomOf(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick(from) {
      if (from.length === 0) throw new RangeError('Nothing to pick from');
      return from[int(0, from.length - 1)] as (typeof from)[number];
    },
    some(from, count) {
      const rest = [...from];
      const picked: typeof rest = [];
      while (picked.length < count && rest.length > 0) picked.push(...rest.splice(int(0, rest.length - 1), 1));
      return picked;
    },
  };
}
