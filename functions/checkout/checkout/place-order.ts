import { CartTaken, orderCartPart, type Cart } from '../../carts/store/parts.ts';
import {
  planTakes,
  readSources,
  StockMoved,
  takeStockPart,
  type Plan,
  type Source,
} from '../../inventory/store/parts.ts';
import { placeOrderPart, type Order, type OrderContact } from '../../orders/store/parts.ts';
import { backOff } from '../../../shared/dynamodb/back-off.ts';
import { commit } from '../../../shared/dynamodb/transaction.ts';
import type { Cause } from '../../../shared/events/envelope.ts';
import type { Idempotency } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { orderOf, type Draft } from './draft-order.ts';
import { insufficientStock } from './refusals.ts';

export type Placed =
  { readonly kind: 'placed'; readonly order: Order } | { readonly kind: 'taken'; readonly cart: Cart };

/** How long to go on planning against stock that others are buying too. */
const CONTENTION_BUDGET_MS = 2000;

/**
 * Takes the stock, closes the cart, places the order and saves its event in one transaction, or does nothing.
 * When stock moved between planning and taking, it is read again in one picture and planned again; only such a
 * picture may say that there is not enough.
 */
export const placeOrder = async (
  draft: Draft,
  given: {
    readonly sources: readonly Source[];
    readonly locations: readonly string[];
    readonly contact: OrderContact;
    readonly cause: Cause;
    readonly idempotency?: Idempotency;
  },
  runtime: Runtime,
): Promise<Placed> => {
  const orderId = runtime.ids.next('ord');
  const wait = backOff({ baseMs: 10, budgetMs: CONTENTION_BUDGET_MS });
  let plan = planTakes(draft.lines, given.sources);
  if (plan.kind === 'short') plan = await planTogether(draft, given.locations, runtime);
  for (;;) {
    if (plan.kind === 'short') throw insufficientStock(plan.shortages);
    const order = orderOf(draft, orderId, new Map(plan.lines.map(({ lineId, takes }) => [lineId, takes])));
    const failure = await commit(runtime.db, partsOf(draft, order, plan, given, runtime)).then(
      () => undefined,
      recognised,
    );
    if (failure === undefined) return { kind: 'placed', order };
    if (failure instanceof CartTaken) return { kind: 'taken', cart: failure.cart };
    await wait();
    plan = await planTogether(draft, given.locations, runtime);
  }
};

type Planned = Extract<Plan, { kind: 'planned' }>;

/** The order of the parts decides whose refusal is told first: the cart, then stock, then the order. */
const partsOf = (
  draft: Draft,
  order: Order,
  plan: Planned,
  given: Parameters<typeof placeOrder>[1],
  { clock }: Runtime,
) => [
  orderCartPart(draft.cart, {
    orderId: order.orderId,
    at: order.placedAt,
    ...(given.idempotency === undefined ? {} : { checkout: given.idempotency }),
  }),
  takeStockPart(
    plan.lines.flatMap(({ takes }) => takes),
    {
      type: 'sale',
      reference: order.orderId,
      actor: order.actor,
      channel: order.channel,
      correlationId: given.cause.correlationId,
      at: order.placedAt,
    },
  ),
  placeOrderPart({ order, contact: given.contact, clock, cause: given.cause }),
];

const recognised = (error: unknown): StockMoved | CartTaken => {
  if (error instanceof StockMoved || error instanceof CartTaken) return error;
  throw error;
};

const planTogether = async (draft: Draft, locations: readonly string[], { db }: Runtime): Promise<Plan> =>
  planTakes(
    draft.lines,
    await readSources(db, {
      channel: draft.channel.code,
      skus: draft.lines.map(({ sku }) => sku),
      locations,
      picture: 'together',
    }),
  );
