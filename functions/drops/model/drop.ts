import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** SKUs that a channel sells to a queue for a while. */
export interface Drop extends Versioned {
  readonly dropId: string;
  readonly name: string;
  readonly channel: string;
  readonly skus: readonly string[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly unitsPerCustomer: number;
  readonly servedAtOnce: number;
  /** ISO 8601 duration. */
  readonly buyWithin: string;
  readonly signedInOnly: boolean;
  /** Only customers in one of them may join. @default everybody */
  readonly groups?: readonly string[];
}

export type DropStatus = 'scheduled' | 'open' | 'closed';

export const statusOf = ({ opensAt, closesAt }: Drop, now: number): DropStatus => {
  if (now < Date.parse(opensAt)) return 'scheduled';
  return now < Date.parse(closesAt) ? 'open' : 'closed';
};

/** Whether a drop that is to come or running decides who may buy one of these SKUs in this channel. */
export const governs = (
  drop: Drop,
  wanted: { readonly channel: string; readonly skus: readonly string[]; readonly now: number },
): boolean =>
  drop.channel === wanted.channel &&
  statusOf(drop, wanted.now) !== 'closed' &&
  drop.skus.some((sku) => wanted.skus.includes(sku));

/** SKUs that two drops would sell at the same time in the same channel. */
export const overlapping = (drop: Drop, others: readonly Drop[]): readonly string[] => {
  const meets = (other: Drop) =>
    other.dropId !== drop.dropId &&
    other.channel === drop.channel &&
    other.opensAt < drop.closesAt &&
    drop.opensAt < other.closesAt;
  return drop.skus.filter((sku) => others.some((other) => meets(other) && other.skus.includes(sku)));
};
