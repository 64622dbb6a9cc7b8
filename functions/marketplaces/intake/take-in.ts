import { channelOf } from '../../channels/public.ts';
import { planRerouting, stockReference, waitingOf } from '../../fulfilment/public.ts';
import { StockMoved, takeStockPart } from '../../inventory/public.ts';
import {
  loadOrder,
  placeOrderPart,
  routedOrder,
  type Order,
  type OrderContact,
} from '../../orders/public.ts';
import { paidSaleParts } from '../../payments/public.ts';
import { soldLine } from '../../quoting/public.ts';
import { CapacityMoved, takeCapacityPart } from '../../routing/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, causeOf } from '#shared/events/envelope.ts';
import { derivedId, hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { marketplacesErrors } from '../errors.ts';
import { quoteIntake, type ToldGoods } from './quote-intake.ts';
import {
  loadMarketplaceLink,
  marketplaceLinkPart,
  MarketplaceNumberTaken,
  orderIdOf,
  type MarketplaceLink,
} from '../store/marketplace-links.ts';

/** An order as its marketplace tells it. */
export interface ToldOrder extends ToldGoods {
  readonly channel: string;
  readonly orderedAt: string;
  readonly contact: OrderContact['contact'];
  readonly address: NonNullable<OrderContact['address']>;
  readonly commission?: number | undefined;
}

export type IntakeRequest = Parameters<typeof causeOf>[0] & {
  readonly params: { readonly marketplace: string; readonly number: string };
  readonly body: ToldOrder;
};

export interface TakenOrder {
  readonly link: MarketplaceLink;
  readonly order: Order;
}

/**
 * Takes an order in exactly once: number, stock, capacity, order and money in one transaction. Nothing for an order that
 * its marketplace cancelled before it came.
 */
export const takeIn = (request: IntakeRequest, runtime: Runtime): Promise<TakenOrder | undefined> =>
  decideAgain(hasMoved, () => takeOnce(request, runtime));

const hasMoved = (error: unknown): boolean =>
  [StockMoved, CapacityMoved, MarketplaceNumberTaken].some((Moved) => error instanceof Moved);

const takeOnce = async (request: IntakeRequest, runtime: Runtime): Promise<TakenOrder | undefined> => {
  const { params, body } = request;
  const contentHash = hashOf(body);
  const known = await loadMarketplaceLink(runtime.db, params);
  if (known === undefined) return take(request, contentHash, runtime);
  if (known.cancelledBefore === true) return undefined;
  const order = known.contentHash === contentHash ? await loadOrder(runtime.db, known.orderId) : undefined;
  if (order !== undefined) return { link: known, order };
  throw problem(marketplacesErrors.MARKETPLACE_ORDER_DIFFERS, {
    detail: `${params.number} of ${params.marketplace} is order ${known.orderId}, with other content`,
    extensions: { orderId: known.orderId },
  });
};

const take = async (request: IntakeRequest, contentHash: string, runtime: Runtime): Promise<TakenOrder> => {
  const { params, body } = request;
  const { db, clock } = runtime;
  const how = { clock, cause: causeOf(request) };
  const { marketplace, number } = params;
  const orderId = orderIdOf(params);
  const channel = await channelOf(db, clock, body.channel, '/body/channel');
  const { quote, wanted } = await quoteIntake(orderId, body, channel, runtime);
  const waiting: Omit<Order, 'payment'> = {
    orderId,
    version: 1,
    status: 'paid',
    channel: channel.code,
    currency: channel.currency,
    cartId: derivedId('cart', marketplace, number),
    lines: quote.lines.map((line) => soldLine(line, wanted)),
    delivery: {
      method: 'ship',
      optionId: 'marketplace',
      fee: body.shippingFee,
      tax: quote.delivery.tax,
      taxRate: quote.delivery.taxRate,
    },
    totals: quote.totals,
    placedAt: body.orderedAt,
    actor: actorOf(how.cause),
  };
  const method = 'marketplace';
  const reference = `${marketplace}:${number}`;
  const fee = body.commission;
  const money = paidSaleParts({ ...waiting, payment: { method } }, { method, reference, fee }, how);
  const placed: Order = { ...waiting, payment: money.payment };
  const units = waitingOf(placed);
  const { address } = body;
  const rerouting = await planRerouting({ order: placed, address, known: [], units }, runtime);
  const order = {
    ...routedOrder(placed, rerouting.routed, instant(clock)),
    version: 1,
  };
  const link = {
    marketplace,
    number,
    orderId,
    channel: channel.code,
    contentHash,
    takenAt: instant(clock),
    commission: fee,
  };
  await commit(db, [
    marketplaceLinkPart(link),
    takeStockPart(rerouting.takes, {
      ...stockReference(order, how.cause, clock),
      type: 'sale',
    }),
    takeCapacityPart(rerouting.taken, clock),
    placeOrderPart({
      order,
      contact: { contact: body.contact, address },
      ...how,
    }),
    ...money.parts,
  ]);
  return { link, order };
};
