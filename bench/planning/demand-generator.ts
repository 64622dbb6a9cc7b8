import { randomFrom } from '../../test/support/random-from.ts';

/** Fixed before anything was tuned: seed, weeks, and the split into known and unseen ones. */
export const GENERATED = { seed: 20_261_130, skus: 200, weeks: 104, unseen: 26 } as const;

export const KINDS = ['seasonal', 'trending', 'intermittent'] as const;

export interface GeneratedSeries {
  readonly sku: string;
  readonly kind: (typeof KINDS)[number];
  readonly weeks: readonly number[];
}

/** Weekly demand of made-up SKUs, a third of each kind; the same for the same seed. */
export const generatedDemand = ({
  seed,
  skus,
  weeks,
}: Readonly<Record<'seed' | 'skus' | 'weeks', number>> = GENERATED): readonly GeneratedSeries[] => {
  const random = randomFrom(seed);
  return Array.from({ length: skus }, (_, at) => {
    const kind = KINDS[at % KINDS.length] ?? 'seasonal';
    const expected = expectedDemand(kind, random);
    return {
      sku: `GEN-${String(at + 1).padStart(5, '0')}`,
      kind,
      weeks: Array.from({ length: weeks }, (_week, week) => expected(week)),
    };
  });
};

const expectedDemand = (kind: GeneratedSeries['kind'], random: () => number): ((week: number) => number) => {
  const base = 10 + random() * 60;
  if (kind === 'seasonal') {
    const swing = 0.3 + random() * 0.4;
    const phase = random() * 52;
    return (week) => poisson(base * (1 + swing * Math.sin((2 * Math.PI * (week + phase)) / 52)), random);
  }
  if (kind === 'trending') {
    const growth = (random() * 1.4 - 0.4) / 104;
    return (week) => poisson(base * (1 + growth * week), random);
  }
  const chance = 0.1 + random() * 0.35;
  const size = 1 + random() * 6;
  return () => (random() < chance ? 1 + poisson(size - 1, random) : 0);
};

/** Knuth’s method, in pieces so that large means lose no precision. */
const poisson = (mean: number, random: () => number): number => {
  let left = Math.max(0, mean);
  let count = 0;
  while (left > 0) {
    const piece = Math.min(left, 30);
    const limit = Math.exp(-piece);
    let product = random();
    while (product > limit) {
      count += 1;
      product *= random();
    }
    left -= piece;
  }
  return count;
};
