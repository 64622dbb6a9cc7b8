import type { Movement } from './movement.ts';

/** What does not add up in the stock of a SKU at a location. */
export interface LedgerFinding {
  readonly bucket: string;
  readonly problem: string;
}

/** The sums a ledger leads to. */
export interface LedgerBalance {
  readonly available: number;
  readonly onHand: number;
  readonly unavailable: number;
}

/** How far a ledger was followed: where each of its buckets stood, and the sums that led there. */
export interface Followed {
  readonly buckets: Readonly<Record<string, { readonly version: number; readonly available: number }>>;
  readonly balance: LedgerBalance;
}

/** A ledger of which nothing was read. */
export const unread: Followed = { buckets: {}, balance: { available: 0, onHand: 0, unavailable: 0 } };

type Entry = Pick<
  Movement,
  'bucket' | 'version' | 'change' | 'onHandChange' | 'unavailableChange' | 'available'
>;

/**
 * Follows each bucket through its movements: no version is missing, and each line ends where the sum does.
 *
 * @param movements what comes after `from`, in any order
 * @param from where an earlier audit ended. @default the beginning
 */
export const auditLedger = (
  movements: readonly Entry[],
  from: Followed = unread,
): Followed & { readonly findings: readonly LedgerFinding[] } => {
  const buckets = [...new Set(movements.map(({ bucket }) => bucket))].sort();
  const followed = buckets.map((bucket) => {
    const own = movements.filter((movement) => movement.bucket === bucket);
    return {
      bucket,
      ...auditBucket(
        own.sort((a, b) => a.version - b.version),
        from.buckets[bucket],
      ),
    };
  });
  const sum = (of: 'change' | 'onHandChange' | 'unavailableChange'): number =>
    movements.reduce((total, movement) => total + movement[of], 0);
  return {
    findings: followed.flatMap(({ bucket, problems }) => problems.map((problem) => ({ bucket, problem }))),
    buckets: {
      ...from.buckets,
      ...Object.fromEntries(
        followed.map(({ bucket, version, available }) => [bucket, { version, available }]),
      ),
    },
    balance: {
      available: from.balance.available + sum('change'),
      onHand: from.balance.onHand + sum('onHandChange'),
      unavailable: from.balance.unavailable + sum('unavailableChange'),
    },
  };
};

const auditBucket = (movements: readonly Entry[], from = { version: 0, available: 0 }) => {
  const problems: string[] = [];
  let { version, available } = from;
  for (const movement of movements) {
    if (movement.version !== version + 1)
      problems.push(`versions ${version + 1} to ${movement.version - 1} are missing`);
    const sum = available + movement.change;
    if (sum !== movement.available)
      problems.push(`the sum is ${sum} at version ${movement.version}, which says ${movement.available}`);
    // One lost movement is one finding, and not one for each that follows it.
    ({ version, available } = movement);
  }
  return { problems, version, available };
};

/** What of a stock level its ledger does not explain. */
export const auditLevel = (
  level: LedgerBalance & { readonly reserved: number; readonly committed: number },
  balance: LedgerBalance,
): readonly LedgerFinding[] => {
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
