/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** An amount in one to six parts, each at least 1. */
export const partsOf = (amount: number, random: () => number): readonly number[] => {
  const cuts = Array.from(
    { length: Math.floor(random() * 6) },
    () => 1 + Math.floor(random() * (amount - 1)),
  );
  const ends = [...new Set(cuts), amount].sort((a, b) => a - b);
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
};
