import { backordersOf, promiseUnits, promiseUnitsPart, type PromisedUnits } from '../../backorders/public.ts';
import { orderCartPart, type Cart } from '../../carts/public.ts';
import { takeSlotPart } from '../../drops/public.ts';
import { coverage, spendHoldPart, type Coverage } from '../../holds/public.ts';
import {
  areLatched,
  breachPoolsPart,
  giveBackPart,
  latchShortages,
  planTakes,
  planTogether,
  takeStockPart,
  type Plan,
  type PlannedLine,
  type Shortage,
  type Source,
  type StockReference,
  type Take,
  type Wanted,
} from '../../inventory/public.ts';
import { placeOrderPart, redeemReference, type Delivery, type Order } from '../../orders/public.ts';
import { redeemPart, redemptionsOf } from '../../promotions/public.ts';
import { routedUnits, takeCapacityPart, type TakenCapacity } from '../../routing/public.ts';
import { commit, TRANSACTION_LIMIT, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { checkoutErrors } from '../errors.ts';
import { localTime } from '#shared/time/local-time.ts';
import { orderOf, type Draft } from '../model/draft-order.ts';
import { giftsAmong } from '../model/gifts-among.ts';
import { contactOf, type CheckoutRequest } from '../model/request.ts';
import { rememberOrderParts } from '../store/buyer-orders.ts';
import { holdCreditParts } from '../store/credit.ts';
import { useMatchesParts } from '../store/use-matches.ts';
import type { QuotedOrder } from './quote-order.ts';
import { refusedBy, type Moved } from './retries.ts';

/** What became of one try. */
export type PlacedOrder =
  | { readonly kind: 'placed'; readonly order: Order }
  | { readonly kind: 'taken'; readonly cart: Cart }
  | { readonly kind: 'short'; readonly shortages: readonly Shortage[] }
  | {
      readonly kind: 'moved';
      readonly what: Moved;
      readonly giftsGone: readonly string[];
      readonly takes: readonly Take[];
    };

/**
 * One try to take the stock, close the cart, place the order and save its event in one transaction: all or nothing.
 *
 * @param stock `read again`: plan on one consistent read of all buckets; only such a read may say that there is not
 * enough
 */
export const placeOrder = async (
  quoted: QuotedOrder,
  stock: 'as quoted' | 'read again',
  request: CheckoutRequest,
  runtime: Runtime,
): Promise<PlacedOrder> => {
  const { draft } = quoted;
  const orderId = runtime.ids.next('ord');
  const redemptions = redemptionsOf(draft.quote.promotions.applied, draft.counters);
  if (redemptions === undefined) return moved('uses');
  const held = coverage(draft.wanted, quoted.hold ?? { lines: [] });
  const plan = await planUnits(held, quoted, stock, runtime);
  if (plan.kind === 'short') return shortOf(quoted, plan.shortages);
  const { promised } = plan;
  const takes = plan.lines.flatMap((line) => line.takes);
  const capacity = capacityTaken(quoted, plan.lines);
  const order = orderOf(
    draft,
    { orderId, redemptions, capacity: capacity.map(({ locationId, day }) => ({ locationId, day })) },
    takesByLine(held, plan.lines),
    promised,
  );
  const taken = { leftover: held.leftover, takes, capacity, promised, request };
  const parts = partsOf(quoted, order, taken, runtime);
  refuseTooLarge(parts);
  const refused = await commit(runtime.db, parts).then(() => undefined, refusedBy);
  if (refused === undefined) return { kind: 'placed', order };
  return refused.kind === 'taken' ? refused : moved(refused.what, { takes });
};

const moved = (
  what: Moved,
  { giftsGone = [], takes = [] }: Partial<Extract<PlacedOrder, { kind: 'moved' }>> = {},
): PlacedOrder => ({ kind: 'moved', what, giftsGone, takes });

/** A gift that is out of stock lapses; goods that are end the checkout. */
const shortOf = ({ draft }: QuotedOrder, shortages: readonly Shortage[]): PlacedOrder => {
  const giftsGone = giftsAmong(draft, shortages);
  return giftsGone.length > 0 ? moved('gift', { giftsGone }) : { kind: 'short', shortages };
};

type UnitsPlan = Extract<Plan, { kind: 'short' }> | (Extract<Plan, { kind: 'planned' }> & PromisedPlan);

interface PromisedPlan {
  /** Units that the order waits for: all those of a SKU that stock does not give. */
  readonly promised: readonly PromisedUnits[];
}

/** Takes what is there; what is short is promised out of what is on its way, where that is allowed. */
const planUnits = async (
  held: Coverage,
  quoted: QuotedOrder,
  stock: 'as quoted' | 'read again',
  runtime: Runtime,
): Promise<UnitsPlan> => {
  const plan = await planStock(held, quoted, stock, runtime);
  if (plan.kind === 'planned') return { ...plan, promised: [] };
  if (giftsAmong(quoted.draft, plan.shortages).length > 0) return plan;
  const short = new Set(plan.shortages.map(({ sku }) => sku));
  const wanted = held.missing.filter(({ sku }) => short.has(sku));
  const { draft, locations } = quoted;
  const asked = { channel: draft.channel.code, wanted, locations };
  const promised = await promiseUnits(runtime.db, asked, runtime.clock);
  if (promised === undefined) return plan;
  const rest = held.missing.filter(({ sku }) => !short.has(sku));
  const others = await planStock({ ...held, missing: rest }, quoted, stock, runtime);
  return others.kind === 'planned' ? { ...others, promised } : others;
};

const planStock = async (
  { missing }: Coverage,
  quoted: QuotedOrder,
  stock: 'as quoted' | 'read again',
  { db, clock }: Runtime,
): Promise<Plan> => {
  const { draft, locations, breachReason } = quoted;
  const arrange = routedBy(quoted);
  if (stock === 'as quoted') {
    const plan = planTakes(arrange(missing, quoted.sources), quoted.sources);
    if (plan.kind === 'planned' || areLatched(scopeOf(quoted), plan.shortages, clock)) return plan;
  }
  const where = { channel: draft.channel.code, locations, arrange };
  const plan = await planTogether(db, missing, where);
  if (plan.kind === 'planned') return plan;
  // What is set aside for other channels is taken only when the rest is not enough.
  if (breachReason !== undefined) return planTogether(db, missing, { ...where, breachPools: true });
  latchShortages(scopeOf(quoted), plan.shortages, clock);
  return plan;
};

/** Shipped goods come from where routing says; what is picked up is at its place already. */
const routedBy =
  ({ draft, routing }: QuotedOrder) =>
  (wanted: readonly Wanted[], sources: readonly Source[]): readonly Wanted[] => {
    const isShipped = ({ lineId }: Wanted): boolean => methodOf(draft, lineId) === 'ship';
    const others = wanted.filter((units) => !isShipped(units));
    return [...others, ...routedUnits(wanted.filter(isShipped), sources, routing)];
  };

const methodOf = ({ groups, delivery }: Draft, lineId: string): Delivery['method'] =>
  (groups?.find(({ lineIds }) => lineIds.includes(lineId)) ?? delivery).method;

/** Each location with a limit that ships something of the order counts it once. */
const capacityTaken = (
  { draft, routing: { locations, ordersToday, at } }: QuotedOrder,
  lines: readonly PlannedLine[],
): readonly TakenCapacity[] => {
  const shipping = lines.filter(({ lineId }) => methodOf(draft, lineId) === 'ship');
  const codes = new Set(shipping.flatMap(({ takes }) => takes.map(({ locationId }) => locationId)));
  return [...codes].flatMap((code) => {
    const { maxOrdersPerDay: most, timeZone = '' } = locations.get(code) ?? {};
    if (most === undefined) return [];
    return [{ locationId: code, day: localTime(at, timeZone).date, before: ordersToday.get(code), most }];
  });
};

/** A manager's override looks at more stock than others do, so what is short for them is not short for it. */
const scopeOf = ({ draft, locations, breachReason }: QuotedOrder): string =>
  [draft.channel.code, ...locations, breachReason === undefined ? '' : 'all pools'].join(',');

const takesByLine = (
  { covered }: Coverage,
  planned: readonly PlannedLine[],
): ReadonlyMap<string, readonly Take[]> => {
  const byLine = new Map<string, readonly Take[]>(covered);
  for (const { lineId, takes } of planned) byLine.set(lineId, [...(byLine.get(lineId) ?? []), ...takes]);
  return byLine;
};

/** Units from many buckets and promotions with many counters do not fit into one transaction. */
const refuseTooLarge = (parts: readonly TransactionPart[]): void => {
  const actions = parts.reduce((sum, part) => sum + part.actions.length, 0);
  if (actions <= TRANSACTION_LIMIT) return;
  throw problem(checkoutErrors.ORDER_TOO_LARGE, {
    detail: `the order needs ${actions} writes in one transaction; at most ${TRANSACTION_LIMIT} are possible`,
  });
};

interface Taken {
  readonly leftover: Coverage['leftover'];
  readonly takes: readonly Take[];
  readonly capacity: readonly TakenCapacity[];
  readonly promised: readonly PromisedUnits[];
  readonly request: CheckoutRequest;
}

/** The order of the parts decides whose refusal is answered first: cart, slot, stock, promotions, hold, matched prices, credit, the buyer's other orders, order. */
const partsOf = (
  { draft, slots, hold, breachReason: reason, buyerOrders }: QuotedOrder,
  order: Order,
  { leftover, takes, capacity, promised, request }: Taken,
  { clock }: Runtime,
): readonly TransactionPart[] => {
  const { orderId, placedAt: at, actor, channel } = order;
  const cause = causeOf(request);
  const { correlationId } = cause;
  const reference: StockReference = { type: 'sale', reference: orderId, actor, channel, correlationId, at };
  const spent =
    hold === undefined
      ? []
      : [spendHoldPart(hold, orderId, clock), giveBackPart(leftover, { ...reference, type: 'unhold' })];
  const breached =
    reason === undefined ? [] : [breachPoolsPart(takes, { orderId, channel, reason, cause, clock })];
  return [
    orderCartPart(draft.cart, { orderId, at, checkout: request.idempotency }),
    ...slots.map((slot) => takeSlotPart(slot, orderId, clock)),
    takeStockPart(takes, reference),
    ...(promised.length === 0
      ? []
      : [promiseUnitsPart(promised, backordersOf(promised, order), { clock, cause })]),
    ...(capacity.length === 0 ? [] : [takeCapacityPart(capacity, clock)]),
    redeemPart(order.promotions ?? [], redeemReference(order, { actor, correlationId })),
    ...spent,
    ...breached,
    ...useMatchesParts(draft.cart, order, cause, clock),
    ...holdCreditParts(draft.credit, order, { cause, clock }),
    ...rememberOrderParts(buyerOrders, orderId, { clock }),
    placeOrderPart({ order, contact: contactOf(request), clock, cause }),
  ];
};
