import {
  givePointsPart,
  isCreditMoved,
  moveCreditGrants,
  pointWorthKey,
  pointWorthOf,
  readPointWorthGrants,
  takeBackPointsPart,
  type PointWorth,
} from '../../credit/public.ts';
import { readProfileGrants, groupsOf } from '../../customers/public.ts';
import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causedBy, type Cause, type Envelope } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { DAY, instant, type Clock } from '#shared/time/clock.ts';
import { asksForGroups } from '../model/earning.ts';
import {
  applyNews,
  newOrderPoints,
  type OrderNews,
  type OrderPoints,
  type OrderPointsChange,
} from '../model/order-points.ts';
import { DEFAULT_PROGRAMME, type LoyaltyProgramme } from '../model/programme.ts';
import { afterPoints, newStanding, type TierStanding } from '../model/tier.ts';
import { loyaltyItems } from '../table.ts';
import { loyaltyPartition, orderPointsKey, programmeKey, standingKey } from './keys.ts';
import { saveStanding, tierEvents } from './standing.ts';

const { orderPoints, standing, programme, loyaltyEvent, applied } = loyaltyItems.items;

/** What a function needs to hear of orders and to move points. */
export const applyOrderNewsGrants = [
  ...moveCreditGrants,
  ...readPointWorthGrants,
  ...readProfileGrants,
  may(orderPoints, 'BatchGetItem', 'PutItem'),
  may(standing, 'BatchGetItem', 'PutItem'),
  may(programme, 'BatchGetItem'),
  may(loyaltyEvent, 'PutItem'),
  may(applied, 'PutItem'),
];

/** What is known when news of an order is heard. */
export interface KnownLoyalty {
  readonly order: OrderPoints;
  readonly standing: TierStanding;
  readonly programme: LoyaltyProgramme;
  /** Of the customer when the news came, where a multiplier asks for them. */
  readonly groups: readonly string[];
  /** What points are worth; absent: the usual values. */
  readonly worth: PointWorth | undefined;
}

/** Somebody else heard of the same order or customer since they were read; the decision is made again. */
class LoyaltyMoved extends Error {}

/**
 * Applies news of an order to the points it brings: what is known of the order, the customer's account and tier, events
 * and the inbox are written in one transaction.
 */
export const applyOrderNews = async (
  of: { readonly customerId: string; readonly orderId: string },
  newsIn: (known: KnownLoyalty) => OrderNews | undefined,
  event: Envelope,
  { db, clock, inbox }: Pick<ConsumerRuntime, 'db' | 'clock' | 'inbox'>,
): Promise<void> => {
  const cause = causedBy(event, inbox.consumer);
  await decideAgain(isMoved, async () => {
    const known = await load(db, { ...of, at: Date.parse(event.metadata.occurredAt) });
    const news = newsIn(known);
    const change = news === undefined ? undefined : applyNews(known.order, news, instant(clock));
    if (change === undefined) return;
    await commit(db, [
      inbox.part(event),
      ...(await pointsParts(change, known, { db, clock, cause })),
      loyaltyPart(change, known, { clock, cause }),
    ]);
  });
};

const isMoved = (error: unknown): boolean => error instanceof LoyaltyMoved || isCreditMoved(error);

const load = async (
  db: Database,
  { customerId, orderId, at }: { readonly customerId: string; readonly orderId: string; readonly at: number },
): Promise<KnownLoyalty> => {
  const [order, tier, rules, worth] = await db.getMany<object>([
    orderPointsKey(customerId, orderId),
    standingKey(customerId),
    programmeKey,
    pointWorthKey,
  ]);
  const known = (rules as LoyaltyProgramme | undefined) ?? DEFAULT_PROGRAMME;
  return {
    groups: asksForGroups(known) ? await groupsOf(db, customerId, at) : [],
    order: (order as OrderPoints | undefined) ?? newOrderPoints(customerId, orderId),
    standing: (tier as TierStanding | undefined) ?? newStanding(customerId),
    programme: known,
    worth: worth as PointWorth | undefined,
  };
};

interface PostingDependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

const pointsParts = async (
  { order, points, step }: OrderPointsChange,
  { programme: { pendingDays }, worth: values }: KnownLoyalty,
  dependencies: PostingDependencies,
): Promise<readonly TransactionPart[]> => {
  if (points === 0) return [];
  const { customerId, orderId, paidAt = instant(dependencies.clock), expiresAt } = order;
  const move = { customerId, orderId, step, points: Math.abs(points) };
  if (points < 0) return [await takeBackPointsPart(move, dependencies)];
  const availableAt =
    pendingDays === 0 ? undefined : new Date(Date.parse(paidAt) + pendingDays * DAY).toISOString();
  const currency = order.rate?.currency;
  const worth = currency === undefined ? undefined : { currency, each: pointWorthOf(values, currency) };
  return [await givePointsPart(move, { availableAt, expiresAt, worth }, dependencies)];
};

const loyaltyPart = (
  { order, points }: OrderPointsChange,
  { standing: before, programme: { tiers: rules } }: KnownLoyalty,
  { clock, cause }: Omit<PostingDependencies, 'db'>,
): TransactionPart => {
  const at = instant(clock);
  const { customerId, orderId } = order;
  const save = saveAction(orderPointsKey(customerId, orderId), order);
  const refused = () => new LoyaltyMoved();
  if (points === 0) return { actions: [save], refused };
  const after = afterPoints(before, points, { earnedAt: order.paidAt ?? at, at, rules });
  const outbox = outboxPart(
    clock,
    loyaltyPartition(customerId),
    tierEvents(before, after, { at, cause, change: 'reached' }),
  );
  return { actions: [save, saveStanding(after, rules), ...outbox.actions], refused };
};
