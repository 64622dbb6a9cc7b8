import type { Movement } from './movement.ts';

/** What does not add up in the stock of a SKU at a location. */
export interface Finding {
  readonly bucket: string;
  readonly problem: string;
}

/** The sums a ledger leads to. */
export interface Balance {
  readonly available: number;
  readonly onHand: number;
  readonly unavailable: number;
}

type Entry = Pick<
  Movement,
  'bucket' | 'version' | 'change' | 'onHandChange' | 'unavailableChange' | 'available'
>;

/** Follows each bucket from its first movement: no version is missing, and each line ends where the sum does. */
export const auditLedger = (
  movements: readonly Entry[],
): { readonly findings: readonly Finding[]; readonly balance: Balance } => {
  const buckets = [...new Set(movements.map(({ bucket }) => bucket))].sort();
  const findings = buckets.flatMap((bucket) =>
    auditBucket(
      bucket,
      movements.filter((movement) => movement.bucket === bucket).sort((a, b) => a.version - b.version),
    ),
  );
  const sum = (of: 'change' | 'onHandChange' | 'unavailableChange'): number =>
    movements.reduce((total, movement) => total + movement[of], 0);
  return {
    findings,
    balance: {
      available: sum('change'),
      onHand: sum('onHandChange'),
      unavailable: sum('unavailableChange'),
    },
  };
};

const auditBucket = (bucket: string, movements: readonly Entry[]): readonly Finding[] => {
  let available = 0;
  return movements.flatMap((movement, at): readonly Finding[] => {
    const before = movements[at - 1]?.version ?? 0;
    available += movement.change;
    const wrong = available !== movement.available;
    const found = [
      ...(movement.version === before + 1
        ? []
        : [{ bucket, problem: `versions ${before + 1} to ${movement.version - 1} are missing` }]),
      ...(wrong
        ? [
            {
              bucket,
              problem: `the sum is ${available} at version ${movement.version}, which says ${movement.available}`,
            },
          ]
        : []),
    ];
    // One lost movement is one finding, and not one for each that follows it.
    available = movement.available;
    return found;
  });
};

/** What of a stock level its ledger does not explain. */
export const auditLevel = (
  level: Balance & { readonly reserved: number; readonly committed: number },
  balance: Balance,
): readonly Finding[] => {
  const differing = (['available', 'onHand', 'unavailable'] as const)
    .filter((term) => level[term] !== balance[term])
    .map((term) => ({
      bucket: 'all',
      problem: `${term} is ${level[term]}, the ledger says ${balance[term]}`,
    }));
  const sum = level.available + level.reserved + level.committed + level.unavailable;
  return sum === level.onHand
    ? differing
    : [...differing, { bucket: 'all', problem: `on hand is ${level.onHand}, its terms add up to ${sum}` }];
};
