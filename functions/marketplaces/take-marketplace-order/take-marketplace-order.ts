import { channelOf, requireOwnChannel } from '../../channels/public.ts';
import { planRerouting, stockReference, waitingOf } from '../../fulfilment/public.ts';
import { StockMoved, takeStockPart } from '../../inventory/public.ts';
import { loadOrder, placeOrderPart, routedOrder, type Order } from '../../orders/public.ts';
import { paidSaleParts } from '../../payments/public.ts';
import { soldLine } from '../../quoting/public.ts';
import { CapacityMoved, takeCapacityPart } from '../../routing/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId, hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { marketplacesErrors } from '../errors.ts';
import { quoteIntake } from '../intake/quote-intake.ts';
import { showMarketplaceOrder } from '../intake/show-marketplace-order.ts';
import {
  loadMarketplaceLink,
  marketplaceLinkPart,
  MarketplaceNumberTaken,
  type MarketplaceLink,
} from '../store/marketplace-links.ts';
import type { TakeMarketplaceOrder } from './contract.ts';

type Request = RequestOf<typeof TakeMarketplaceOrder>;

interface Taken {
  readonly link: MarketplaceLink;
  readonly order: Order;
}

/** Takes an order in exactly once: number, stock, capacity, order and money in one transaction. */
export const takeMarketplaceOrder: UseCase<typeof TakeMarketplaceOrder, Runtime> = async (
  request,
  runtime,
) => {
  requireOwnChannel(request.actor, request.body.channel);
  const { link, order } = await decideAgain(hasMoved, () => takeOnce(request, runtime));
  return { status: 200, body: showMarketplaceOrder(link, order) };
};

const hasMoved = (error: unknown): boolean =>
  [StockMoved, CapacityMoved, MarketplaceNumberTaken].some((Moved) => error instanceof Moved);

const takeOnce = async (request: Request, runtime: Runtime): Promise<Taken> => {
  const { params, body } = request;
  const contentHash = hashOf(body);
  const known = await loadMarketplaceLink(runtime.db, params);
  if (known === undefined) return take(request, contentHash, runtime);
  const order = known.contentHash === contentHash ? await loadOrder(runtime.db, known.orderId) : undefined;
  if (order !== undefined) return { link: known, order };
  throw problem(marketplacesErrors.MARKETPLACE_ORDER_DIFFERS, {
    detail: `${params.number} of ${params.marketplace} is order ${known.orderId}, with other content`,
    extensions: { orderId: known.orderId },
  });
};

const take = async (request: Request, contentHash: string, runtime: Runtime): Promise<Taken> => {
  const { params, body } = request;
  const { db, clock } = runtime;
  const how = { clock, cause: causeOf(request) };
  const { marketplace, number } = params;
  const orderId = derivedId('ord', 'marketplace', marketplace, number);
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
  const order = { ...routedOrder(placed, rerouting.routed, instant(clock)), version: 1 };
  const link = { marketplace, number, orderId, channel: channel.code, contentHash, takenAt: instant(clock) };
  await commit(db, [
    marketplaceLinkPart(link),
    takeStockPart(rerouting.takes, { ...stockReference(order, how.cause, clock), type: 'sale' }),
    takeCapacityPart(rerouting.taken, clock),
    placeOrderPart({ order, contact: { contact: body.contact, address }, ...how }),
    ...money.parts,
  ]);
  return { link, order };
};
