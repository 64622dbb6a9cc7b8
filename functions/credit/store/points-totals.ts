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

/** Counts points in the transaction that moves them; money, and points that only change their account, are not counted. */
export const countPoints = (
  { kind, accountId }: CreditAccount,
  postings: readonly CreditPosting[],
): readonly WriteAction[] => {
  const [first] = postings;
  if (kind !== 'points' || first === undefined) return [];
  const add: Record<string, number> = {};
  const counted = postings.filter(({ entry }) => !entry.kind.startsWith('transfer_'));
  if (counted.length === 0) return [];
  for (const { entry } of counted) add[entry.kind] = (add[entry.kind] ?? 0) + entry.amount;
  const month = first.entry.at.slice(0, 7);
  return [update(pointsTotalsKey(month, shardOf(accountId, SHARDS)), { set: { month }, add })];
};

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
