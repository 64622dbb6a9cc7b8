/** How many letters may be wrong in a word of this length. Of shorter words another one is too easily meant. */
export const allowedErrors = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/**
 * How many letters are wrong, missing, too many, or swapped with their neighbour; `Infinity` when more than `most` are.
 */
export const typingErrors = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) next.push(cheapest(a, b, { row, at, before, last, next }));
    if (Math.min(...next) > most) return Infinity;
    [before, last] = [last, next];
  }
  const errors = last[b.length] ?? Infinity;
  return errors > most ? Infinity : errors;
};

interface Step {
  readonly row: number;
  readonly at: number;
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly next: readonly number[];
}

const cheapest = (a: string, b: string, { row, at, before, last, next }: Step): number => {
  const same = a[row - 1] === b[at - 1];
  const changed = (last[at - 1] ?? Infinity) + (same ? 0 : 1);
  const best = Math.min(changed, (last[at] ?? Infinity) + 1, (next[at - 1] ?? Infinity) + 1);
  const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
  return swapped ? Math.min(best, (before[at - 2] ?? Infinity) + 1) : best;
};
