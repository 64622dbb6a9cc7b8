import { retakeCreditParts } from '../../credit/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { planTogether, takeStockPart, type Take, type Wanted } from '../../inventory/public.ts';
import { deliveryOfLine, type Allocation, type Order } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';

/** What an order had given back, taken again: the parts that take it, and where each line now comes from. */
export interface Retaken {
  readonly parts: readonly TransactionPart[];
  readonly allocations: ReadonlyMap<string, readonly Allocation[]>;
}

/** Plans all of an order's units and credit anew, or nothing when not all of it is there. */
export const retakeStock = async (
  order: Order,
  { db, clock, cause }: { readonly db: Database; readonly clock: Clock; readonly cause: Cause },
): Promise<Retaken | undefined> => {
  const spender = { orderId: order.orderId, version: order.version + 1 };
  const credit = await retakeCreditParts(db, order.credits ?? [], spender, { clock, cause });
  if (credit === undefined) return undefined;
  const shipping = await shippingLocations(order, db, clock);
  const wanted = wantedBy(order).map((units) => ({
    ...units,
    from: sourcesOf(order, units.lineId, shipping),
  }));
  const locations = [...new Set(wanted.flatMap(({ from }) => from))];
  const plan = await planTogether(db, wanted, { channel: order.channel, locations });
  if (plan.kind === 'short') return undefined;
  return {
    parts: [
      takeStockPart(
        plan.lines.flatMap(({ takes }) => takes),
        {
          type: 'sale',
          reference: order.orderId,
          actor: actorOf(cause),
          correlationId: cause.correlationId,
          channel: order.channel,
          at: instant(clock),
        },
      ),
      ...credit,
    ],
    allocations: new Map(
      order.lines.map(({ lineId, sku }) => [
        lineId,
        plan.lines
          .filter((line) => line.lineId === lineId)
          .flatMap(({ takes }) => takes.map(allocationOf(sku))),
      ]),
    ),
  };
};

/** The units the order had, part by part where a line is a kit. */
const wantedBy = (order: Order): readonly Wanted[] =>
  order.lines.flatMap(({ lineId, sku, allocations }) => {
    const units = new Map<string, number>();
    for (const { sku: part = sku, quantity } of allocations)
      units.set(part, (units.get(part) ?? 0) + quantity);
    return [...units].map(([wanted, quantity]) => ({ lineId, sku: wanted, quantity }));
  });

const allocationOf =
  (lineSku: string) =>
  ({ sku, locationId, bucket, quantity }: Take): Allocation => ({
    ...(sku === lineSku ? {} : { sku }),
    locationId,
    bucket,
    quantity,
  });

/** The promise of the order still holds: picked up where it was promised, else sent from wherever parcels leave. */
const sourcesOf = (order: Order, lineId: string, shipping: readonly string[]): readonly string[] => {
  const delivery = deliveryOfLine(order, lineId);
  if (delivery.method === 'pickup') return [delivery.locationId];
  return delivery.method === 'digital' ? [] : shipping;
};

const shippingLocations = async (
  { channel }: Order,
  db: Database,
  clock: Clock,
): Promise<readonly string[]> => {
  const directory = await loadDirectory(db, clock, channel);
  return (directory.channels.get(channel)?.locations ?? []).filter(
    (code) => directory.locations.get(code)?.ships === true,
  );
};
