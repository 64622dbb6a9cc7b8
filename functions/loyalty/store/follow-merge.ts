import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create, put, remove } from '#shared/dynamodb/write-action.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { OrderPoints } from '../model/order-points.ts';
import { DEFAULT_PROGRAMME, type LoyaltyProgramme } from '../model/programme.ts';
import { afterPoints, newStanding, type TierStanding } from '../model/tier.ts';
import { loyaltyItems } from '../table.ts';
import { loyaltyPartition, mergedStandingKey, orderPointsKey, programmeKey, standingKey } from './keys.ts';
import { saveStanding, StandingMoved, tierEvents } from './standing.ts';

const { orderPoints, standing, mergedStanding, programme, loyaltyEvent } = loyaltyItems.items;

/** What a function needs to let points of orders and tiers follow a merge. */
export const followMergeGrants = [
  may(orderPoints, 'Query', 'PutItem', 'DeleteItem'),
  may(standing, 'BatchGetItem', 'PutItem', 'DeleteItem'),
  may(mergedStanding, 'BatchGetItem', 'PutItem', 'DeleteItem'),
  may(programme, 'BatchGetItem'),
  may(loyaltyEvent, 'PutItem'),
];

interface LoyaltyOfPair {
  readonly customerId: string;
  readonly absorbedId: string;
  readonly mergeId: string;
}

interface Dependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** What each order earned, and the points that count for a tier, become the surviving customer's. */
export const followLoyaltyMerge = async (pair: LoyaltyOfPair, dependencies: Dependencies): Promise<void> => {
  await moveOrderPoints(pair.absorbedId, pair.customerId, () => true, dependencies.db);
  await changeStandings(pair, 1, dependencies);
};

/** The reverse. A tier that was reached by the merge is looked at again at the end of its period. */
export const undoLoyaltyMerge = async (
  pair: LoyaltyOfPair,
  isTheirs: (orderId: string) => boolean,
  dependencies: Dependencies,
): Promise<void> => {
  await moveOrderPoints(pair.customerId, pair.absorbedId, isTheirs, dependencies.db);
  await changeStandings(pair, -1, dependencies);
};

const moveOrderPoints = async (
  from: string,
  to: string,
  isMoved: (orderId: string) => boolean,
  db: Database,
): Promise<void> => {
  const { table, pk } = loyaltyPartition(from);
  const known = await queryAll<OrderPoints>(db, table, pk, { sortPrefix: 'O#' });
  for (const order of known.filter(({ orderId }) => isMoved(orderId)))
    await db.write([
      create(orderPointsKey(to, order.orderId), { ...order, customerId: to }),
      remove(orderPointsKey(from, order.orderId), [['version', '=', order.version]]),
    ]);
};

/** Months are added once, and taken off as they were added: the merge keeps them. */
const changeStandings = (
  pair: LoyaltyOfPair,
  sign: 1 | -1,
  { db, clock, cause }: Dependencies,
): Promise<void> =>
  decideAgain(
    (error) => error instanceof StandingMoved,
    async () => {
      const keptKey = mergedStandingKey(pair.customerId, pair.mergeId);
      const [own, other, kept, rules] = await db.getMany<object>([
        standingKey(pair.customerId),
        standingKey(pair.absorbedId),
        keptKey,
        programmeKey,
      ]);
      const tiers = ((rules as LoyaltyProgramme | undefined) ?? DEFAULT_PROGRAMME).tiers;
      const before = (own as TierStanding | undefined) ?? newStanding(pair.customerId);
      const moved = (sign === 1 ? other : kept) as TierStanding | undefined;
      if (moved === undefined || (sign === 1) === (kept !== undefined)) return;
      const at = instant(clock);
      const after = Object.entries(moved.months).reduce(
        (standingNow, [month, points]) =>
          afterPoints(standingNow, sign * points, {
            earnedAt: `${month}-01T00:00:00.000Z`,
            at,
            rules: tiers,
          }),
        before,
      );
      const next = { ...after, version: before.version + 1 };
      await commit(db, [
        {
          actions: [
            saveStanding(next, tiers),
            sign === 1 ? put(keptKey, moved, [['pk', 'absent']]) : remove(keptKey, [['pk', 'exists']]),
          ],
          refused: () => new StandingMoved(),
        },
        outboxPart(
          clock,
          loyaltyPartition(pair.customerId),
          tierEvents(before, next, { at, cause, change: 'reached' }),
        ),
      ]);
    },
  );
