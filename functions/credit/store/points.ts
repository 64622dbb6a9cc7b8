import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { emptyAccount, type CreditAccount, type EarnedWorth } from '../model/account.ts';
import { givePoints, hasPostings, pointsLot, takeBackCashback, type Postings } from '../model/cashback.ts';
import { worthOf, type PointWorth } from '../model/point-worth.ts';
import { creditItems } from '../table.ts';
import { loadAccount, postAllPart, postToEachParts } from './accounts.ts';
import { pointsAccountId, pointWorthKey, POINTS_UNIT } from './keys.ts';
import { postingFacts, type PostingDependencies } from './posting-facts.ts';

/** What a function needs to know what points pay. */
export const readPointWorthGrants = [may(creditItems.items.pointWorth, 'GetItem', 'BatchGetItem')];

export const loadPointWorth = (db: Database): Promise<PointWorth | undefined> =>
  db.get<PointWorth>(pointWorthKey);

/** Minor units that one point pays in a currency; 0 where points pay nothing. */
export const pointWorthIn = async (db: Database, currency: string): Promise<number> =>
  worthOf(await loadPointWorth(db), currency);

/** A customer's points, opened when there are none yet; of a merged customer, those of the surviving one. */
export const loadPoints = async (
  customerId: string,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<CreditAccount> => {
  const accountId = pointsAccountId(customerId);
  const opened = { accountId, kind: 'points', status: 'active', currency: POINTS_UNIT, customerId } as const;
  const found = await loadAccount(db, accountId);
  const survivor = found?.mergedInto === undefined ? undefined : await loadAccount(db, found.mergedInto);
  return survivor ?? found ?? emptyAccount({ ...opened, createdAt: instant(clock) });
};

/** Whose points move, because of which order. */
export interface PointsMove {
  readonly customerId: string;
  readonly orderId: string;
  /** Its business reason: the same reason moves points once. */
  readonly step: string;
  /** At least 1. */
  readonly points: number;
}

/** Gives a customer the points of an order. Somebody who was faster is `CreditMoved`. */
export const givePointsPart = async (
  { points, ...move }: PointsMove,
  life: { readonly availableAt?: string; readonly expiresAt?: string; readonly worth?: EarnedWorth },
  dependencies: PostingDependencies,
): Promise<TransactionPart> => {
  const account = await loadPoints(move.customerId, dependencies);
  const lot = { lotId: pointsLot(move.orderId), amount: points, ...life };
  return postAllPart(givePoints(account, lot, postingFacts(move, dependencies)), dependencies);
};

/** Points that no order earned. */
export interface PointsPresent {
  /** Its business reason: the same reason gives points once. */
  readonly step: string;
  /** At least 1. */
  readonly points: number;
  readonly expiresAt?: string;
  /** Why, in the customer’s statement. */
  readonly reason: string;
}

/** Gives a customer points as gifts of the shop. Somebody who was faster is `CreditMoved`. */
export const giftPointsPart = async (
  customerId: string,
  presents: readonly [PointsPresent, ...(readonly PointsPresent[])],
  dependencies: PostingDependencies,
): Promise<TransactionPart> =>
  postAllPart(await giftPostings(customerId, presents, dependencies), dependencies);

/** The same for several customers at once, each with a present of their own. */
export const giftPointsToEachParts = async (
  presents: readonly (PointsPresent & { readonly customerId: string })[],
  dependencies: PostingDependencies,
): Promise<readonly TransactionPart[]> =>
  postToEachParts(
    await Promise.all(
      presents.map(({ customerId, ...present }) => giftPostings(customerId, [present], dependencies)),
    ),
    dependencies,
  );

const giftPostings = async (
  customerId: string,
  [first, ...more]: readonly [PointsPresent, ...(readonly PointsPresent[])],
  dependencies: PostingDependencies,
): Promise<Postings> => {
  const give = (account: CreditAccount, { step, points, expiresAt, reason }: PointsPresent) =>
    givePoints(
      account,
      { lotId: pointsLot(step), amount: points, expiresAt },
      { step, reason, at: instant(dependencies.clock), actor: actorOf(dependencies.cause) },
    );
  return more.reduce<Postings>(
    (given, gift) => [...given, ...give((given.at(-1) ?? given[0]).account, gift)],
    give(await loadPoints(customerId, dependencies), first),
  );
};

/** Takes points of an order back; what was spent already is owed, and later points pay it. */
export const takeBackPointsPart = async (
  { points, ...move }: PointsMove,
  dependencies: PostingDependencies,
): Promise<TransactionPart> => {
  const account = await loadPoints(move.customerId, dependencies);
  const due = { lotId: pointsLot(move.orderId), amount: points };
  const postings = takeBackCashback(account, [due], postingFacts(move, dependencies));
  if (!hasPostings(postings)) throw new Error(`no points to take back were asked for ${move.orderId}`);
  return postAllPart(postings, dependencies);
};
