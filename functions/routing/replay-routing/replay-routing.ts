import { channelOf } from '../../channels/public.ts';
import { deliveryOfLine, ordersOfDay, partsOf, type Order } from '../../orders/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { placeOf } from '../model/candidates.ts';
import { replay } from '../model/replay.ts';
import type { Candidate, LineToRoute, OrderToRoute } from '../model/routing.ts';
import { readCandidates } from '../store/read-candidates.ts';
import type { ReplayRouting } from './contract.ts';

const MOST_ORDERS = 500;

export const replayRouting: UseCase<typeof ReplayRouting, Runtime> = async ({ body }, runtime) => {
  const channel = await channelOf(runtime.db, runtime.clock, body.channel, '/body/channel');
  const day = await ordersOfDay(runtime.db, { channel: channel.code, day: body.day, limit: MOST_ORDERS });
  const orders = day.orders.filter(({ order }) => linesOf(order).length > 0);
  const skus = [...new Set(orders.flatMap(({ order }) => linesOf(order).map(({ sku }) => sku)))];
  const now = await readCandidates(channel, skus, runtime);
  const candidates = now.map((candidate) =>
    withTaken(
      candidate,
      orders.map(({ order }) => order),
    ),
  );
  // As they came: the list has the newest first.
  const ordersToRoute = orders.toReversed().map(({ order, address }): OrderToRoute => ({
    lines: linesOf(order),
    to: address === undefined ? undefined : placeOf(address),
  }));
  return {
    status: 200,
    body: {
      isComplete: day.isComplete,
      before: replay(ordersToRoute, candidates, channel.routing),
      after: replay(ordersToRoute, candidates, body.rules),
    },
  };
};

/** Shipped goods, part by part. */
const linesOf = (order: Order): readonly LineToRoute[] =>
  order.lines
    .filter(
      ({ lineId, giftCard }) => giftCard === undefined && deliveryOfLine(order, lineId).method === 'ship',
    )
    .flatMap((line) =>
      partsOf(line).map(({ sku, quantity }) => ({
        lineId: line.lineId,
        sku,
        quantity: quantity * line.quantity,
        value: line.unitPrice,
      })),
    );

/** The stock with what these orders still hold of it put back. */
const withTaken = (candidate: Candidate, orders: readonly Order[]): Candidate => {
  const stock = { ...candidate.stock };
  for (const { sku, allocations } of orders.flatMap(({ lines }) => lines))
    for (const taken of allocations)
      if (taken.locationId === candidate.locationId)
        stock[taken.sku ?? sku] = (stock[taken.sku ?? sku] ?? 0) + taken.quantity;
  return { ...candidate, stock };
};
