import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import { update, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { CreditAccount } from '../model/account.ts';
import type { CreditPosting, EntryKind } from '../model/entry.ts';
import { creditItems } from '../table.ts';
import { pointsTotalsKey } from './keys.ts';

/** A month's totals are spread over so many items, so that customers do not wait for each other. */
const SHARDS = 8;

export const readPointsTotalsGrants = [may(creditItems.items.pointsTotals, 'Query')];

/** Points of all customers that moved in one month, by the kind of the movement. */
export type PointsOfMonth = { readonly month: string } & Partial<Readonly<Record<EntryKind, number>>>;

/** Postings of one account, each made from the one before. */
export interface AccountPostings {
  readonly account: CreditAccount;
  readonly postings: readonly CreditPosting[];
}

/**
 * Counts points in the transaction that moves them; money, and points that only change their account, are not counted.
 * Accounts whose totals lie in one item are counted by one action: a transaction writes an item once.
 */
export const countPoints = (moved: readonly AccountPostings[]): readonly WriteAction[] => {
  const sums = new Map<string, CountedSums>();
  for (const { account, postings } of moved)
    for (const { entry } of account.kind === 'points' ? postings : []) {
      if (entry.kind.startsWith('transfer_')) continue;
      const [month, shard] = [entry.at.slice(0, 7), shardOf(account.accountId, SHARDS)];
      const place = `${month} ${shard}`;
      const add: Sums = sums.get(place)?.add ?? {};
      sums.set(place, { month, shard, add: { ...add, [entry.kind]: (add[entry.kind] ?? 0) + entry.amount } });
    }
  return [...sums.values()].map(({ month, shard, add }) =>
    update(pointsTotalsKey(month, shard), { set: { month }, add }),
  );
};

type Sums = Readonly<Partial<Record<EntryKind, number>>>;

/** What one item counts. */
interface CountedSums {
  readonly month: string;
  readonly shard: number;
  readonly add: Sums;
}

/** Month by month, the earliest first. */
export const pointsTotals = async (db: Database): Promise<readonly PointsOfMonth[]> => {
  const { table, pk } = pointsTotalsKey('', 0);
  const months = new Map<string, PointsOfMonth>();
  for (const { month, ...counts } of await queryAll<PointsOfMonth>(db, table, pk))
    months.set(...added(months, month, counts));
  return [...months.values()];
};

const added = (
  months: ReadonlyMap<string, PointsOfMonth>,
  month: string,
  counts: object,
): [string, PointsOfMonth] => {
  const before: Record<string, unknown> = months.get(month) ?? {};
  const numbers = Object.entries(counts).filter(([, value]) => typeof value === 'number');
  const sums: Record<string, number> = {};
  for (const [kind, value] of numbers) sums[kind] = Number(before[kind] ?? 0) + Number(value);
  return [month, { ...before, ...sums, month }];
};
