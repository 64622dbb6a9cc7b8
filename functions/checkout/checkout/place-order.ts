import { CartTaken, orderCartPart, type Cart } from '../../carts/public.ts';
import { takeTurnPart, type Turn } from '../../drops/public.ts';
import { coverage, spendHoldPart, type Coverage, type Hold } from '../../holds/public.ts';
import {
  areLatched,
  breachPoolsPart,
  giveBackPart,
  insufficientStock,
  latchShortages,
  planTakes,
  planTogether,
  StockMoved,
  takeStockPart,
  type Plan,
  type PlannedLine,
  type Shortage,
  type Source,
  type StockReference,
  type Take,
  type Wanted,
} from '../../inventory/public.ts';
import { placeOrderPart, redeemReference, type Order, type OrderContact } from '../../orders/public.ts';
import { redeemPart, redemptionsOf, UsesMoved, type Redemption } from '../../promotions/public.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { commit, TRANSACTION_LIMIT, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/http/problem.ts';
import type { Idempotency } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { checkoutErrors } from '../errors.ts';
import { holdCreditParts } from './credit.ts';
import { orderOf, type Draft } from './draft-order.ts';
import { giftsAmong, GiftsGone } from './gifts-gone.ts';
import { useMatchesParts } from './use-matches.ts';

/** So many tries for one order say that buyers wait for each other. */
const CONTENDED_TRIES = 3;

export type Placed =
  { readonly kind: 'placed'; readonly order: Order } | { readonly kind: 'taken'; readonly cart: Cart };

/** Where the goods may come from, and under which circumstances. */
export interface Placing {
  /** What was read with the prices; good enough to try with. */
  readonly sources: readonly Source[];
  readonly locations: readonly string[];
  readonly contact: OrderContact;
  readonly cause: Cause;
  readonly idempotency?: Idempotency;
  /** In waiting lines; taken by this order. */
  readonly turns: readonly Turn[];
  /** Spent by this order. */
  readonly hold?: Hold;
  /** Why a manager lets the sale take units that are set aside for other channels. */
  readonly breachReason?: string;
  /** Told when the order took many tries: where its stock was wanted by others too. */
  readonly contended: (takes: readonly Take[], tries: number) => Promise<void>;
}

/** How long to go on planning against stock that others are buying too. */
const CONTENTION_BUDGET_MS = 4000;

/**
 * Takes the stock, closes the cart, places the order and saves its event in one transaction, or does nothing.
 * When stock moved between planning and taking, it is read again in one picture and planned again; only such a
 * picture may say that there is not enough.
 */
export const placeOrder = async (draft: Draft, placing: Placing, runtime: Runtime): Promise<Placed> => {
  const orderId = runtime.ids.next('ord');
  const redemptions = requireRoom(draft);
  const held = coverage(draft.wanted, placing.hold ?? { lines: [] });
  const wait = backOff({ baseMs: 10, budgetMs: CONTENTION_BUDGET_MS });
  let plan = planTakes(held.missing, placing.sources);
  if (plan.kind === 'short' && !areLatched(scopeOf(draft, placing), plan.shortages, runtime.clock)) {
    plan = await planAgain(held.missing, draft, placing, runtime);
  }
  for (let tries = 1; ; tries += 1) {
    if (plan.kind === 'short') throw shortOf(draft, plan.shortages);
    const order = orderOf(draft, { orderId, redemptions }, takesByLine(held, plan.lines));
    const parts = partsOf(draft, order, { held, lines: plan.lines }, placing, runtime);
    refuseTooLarge(parts);
    const failure = await commit(runtime.db, parts).then(() => undefined, recognised);
    if (failure === undefined) return { kind: 'placed', order };
    if (failure instanceof CartTaken) return { kind: 'taken', cart: failure.cart };
    if (tries === CONTENDED_TRIES)
      await placing.contended(
        plan.lines.flatMap(({ takes }) => takes),
        tries,
      );
    await wait();
    plan = await planAgain(held.missing, draft, placing, runtime);
  }
};

/** A gift that is not there lapses; goods that are not there end the checkout. */
const shortOf = (draft: Draft, shortages: readonly Shortage[]): Error => {
  const gifts = giftsAmong(draft, shortages);
  return gifts.length > 0
    ? new GiftsGone(gifts)
    : insufficientStock(shortages, ({ sku }) => `/cart/lines/${sku}/quantity`);
};

/** One picture of all stock in question; what is set aside for others only when the rest does not do. */
const planAgain = async (
  wanted: readonly Wanted[],
  draft: Draft,
  placing: Placing,
  { db, clock }: Runtime,
): Promise<Plan> => {
  const where = { channel: draft.channel.code, locations: placing.locations };
  const plan = await planTogether(db, wanted, where);
  if (plan.kind === 'planned') return plan;
  if (placing.breachReason !== undefined) return planTogether(db, wanted, { ...where, breachPools: true });
  latchShortages(scopeOf(draft, placing), plan.shortages, clock);
  return plan;
};

/** A manager's override looks at more stock than others do, so what is short for them is not short for it. */
const scopeOf = ({ channel }: Draft, { locations, breachReason }: Placing): string =>
  [channel.code, ...locations, breachReason === undefined ? '' : 'all pools'].join(',');

const takesByLine = (
  { covered }: Coverage,
  planned: readonly PlannedLine[],
): ReadonlyMap<string, readonly Take[]> => {
  const byLine = new Map<string, readonly Take[]>(covered);
  for (const { lineId, takes } of planned) byLine.set(lineId, [...(byLine.get(lineId) ?? []), ...takes]);
  return byLine;
};

/** What the order takes from the counters of its promotions, as they were read with the prices. */
const requireRoom = ({ quote, counters }: Draft): readonly Redemption[] => {
  const redemptions = redemptionsOf(quote.promotions.applied, counters);
  if (redemptions === undefined) throw new UsesMoved();
  return redemptions;
};

/** Units from many buckets and promotions with many counters do not fit into one transaction. */
const refuseTooLarge = (parts: readonly TransactionPart[]): void => {
  const actions = parts.reduce((sum, part) => sum + part.actions.length, 0);
  if (actions <= TRANSACTION_LIMIT) return;
  throw problem(checkoutErrors.ORDER_TOO_LARGE, {
    detail: `the order would take ${actions} writes at once; ${TRANSACTION_LIMIT} are possible`,
  });
};

/** The order of the parts decides whose refusal is told first: cart, turn, stock, promotions, hold, matched prices, credit, order. */
const partsOf = (
  draft: Draft,
  order: Order,
  { held, lines }: { readonly held: Coverage; readonly lines: readonly PlannedLine[] },
  placing: Placing,
  { clock }: Runtime,
): readonly TransactionPart[] => {
  const { orderId, placedAt: at, actor, channel } = order;
  const takes = lines.flatMap((line) => line.takes);
  const reference: StockReference = {
    type: 'sale',
    reference: orderId,
    actor,
    channel,
    correlationId: placing.cause.correlationId,
    at,
  };
  return [
    orderCartPart(draft.cart, {
      orderId,
      at,
      checkout: placing.idempotency,
    }),
    ...placing.turns.map((turn) => takeTurnPart(turn, orderId, clock)),
    takeStockPart(takes, reference),
    redeemPart(
      order.promotions ?? [],
      redeemReference(order, { actor, correlationId: placing.cause.correlationId }),
    ),
    ...(placing.hold === undefined
      ? []
      : [
          spendHoldPart(placing.hold, orderId, clock),
          giveBackPart(held.leftover, { ...reference, type: 'unhold' }),
        ]),
    ...(placing.breachReason === undefined
      ? []
      : [
          breachPoolsPart(takes, {
            orderId,
            channel,
            reason: placing.breachReason,
            cause: placing.cause,
            clock,
          }),
        ]),
    ...useMatchesParts(draft.cart, order, placing.cause, clock),
    ...holdCreditParts(draft.credit, order, { cause: placing.cause, clock }),
    placeOrderPart({ order, contact: placing.contact, clock, cause: placing.cause }),
  ];
};

/** A hold that changed meanwhile (expired, released, spent) ends the checkout: the caller is told what became of it. */
const recognised = (error: unknown): StockMoved | CartTaken => {
  if (error instanceof StockMoved || error instanceof CartTaken) return error;
  throw error;
};
