import { createPickList } from '../../functions/fulfilment/create-pick-list/create-pick-list.ts';
import { onOrderPaid } from '../../functions/fulfilment/on-order-paid/on-order-paid.ts';
import type { ParcelCarrier } from '../../functions/fulfilment/model/carrier.ts';
import type { FulfilmentRuntime } from '../../functions/fulfilment/providers/connect.ts';
import { packFulfilment } from '../../functions/fulfilment/pack-fulfilment/pack-fulfilment.ts';
import { scanPicks } from '../../functions/fulfilment/scan-picks/scan-picks.ts';
import { stockKey } from '../../functions/inventory/public.ts';
import type { Order, OrderLine } from '../../functions/orders/public.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { placeSample, sampleOrder } from './sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from './test-runtime.ts';

export const picker: Actor = {
  kind: 'staff',
  staffId: 'sta_1',
  role: 'store-clerk',
  scopes: ['fulfilment.read', 'fulfilment.write'],
};

export type FulfilmentTestRuntime = TestRuntime & FulfilmentRuntime;

const line = (number: number, quantity: number, locationId = 'jakarta'): OrderLine => ({
  lineId: `ln_${number}`,
  sku: `SKU-${number}`,
  productId: `product-${number}`,
  name: `Thing ${number}`,
  quantity,
  unitPrice: 10_000,
  priceId: 'base',
  total: 10_000 * quantity,
  tax: 0,
  allocations: [{ locationId, bucket: '0', quantity }],
});

/** Three lines of two units each, from Jakarta, to be shipped. */
export const shippedOrder = (changes: Partial<Order> = {}): Order =>
  sampleOrder({
    status: 'paid',
    expiresAt: undefined,
    delivery: { method: 'ship', optionId: 'regular', fee: 0 },
    lines: [line(1, 2), line(2, 2), line(3, 2)],
    ...changes,
  });

/** A shop in memory with one store, its stock, and a paid order that the store heard of. */
export const fulfilmentWorld = async (
  order: Order = shippedOrder(),
  carrier?: Partial<ParcelCarrier>,
): Promise<FulfilmentTestRuntime> => {
  const runtime: FulfilmentTestRuntime = {
    ...testRuntime(),
    carriers: (name) => (name === 'test' && carrier !== undefined ? (carrier as ParcelCarrier) : undefined),
    apiUrl: 'https://shop.example',
  };
  await openStores(runtime);
  for (const { sku, allocations } of order.lines)
    for (const { locationId, quantity } of allocations) await stock(runtime, sku, locationId, quantity);
  await placeSample(runtime, order);
  await hear(runtime, order);
  return runtime;
};

/** The store hears of the order, as often as an event may come. */
export const hear = (runtime: FulfilmentTestRuntime, order: Order): Promise<void> =>
  onOrderPaid(
    {
      metadata: {
        eventId: `${order.orderId}:1:OrderPaid`,
        type: 'OrderPaid',
        version: 1,
        occurredAt: order.placedAt,
        aggregateId: order.orderId,
        aggregateVersion: 1,
        correlationId: 'correlation-1',
        actor: 'guest',
      },
      data: {
        orderId: order.orderId,
        channel: order.channel,
        currency: order.currency,
        lines: [],
        totals: { goods: 0, discount: 0, delivery: 0, tax: 0, total: 0 },
        paymentMethod: 'sandbox',
        revived: false,
      },
    },
    runtime,
  );

/** The channel sells from both stores, Jakarta first. */
const openStores = async ({ db }: TestRuntime): Promise<void> => {
  await db.writeOne(
    create(
      { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
      { code: 'web', version: 1, name: 'Web', locations: ['jakarta', 'bandung'] },
    ),
  );
  for (const code of ['jakarta', 'bandung'])
    await db.writeOne(
      create(
        { table: 'catalog', pk: 'LOCATIONS', sk: code },
        {
          code,
          version: 1,
          name: `Toko ${code}`,
          kind: 'store',
          address: { line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID' },
          timeZone: 'Asia/Jakarta',
          openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' })),
          holidays: [],
          pickup: { enabled: true, readyInMinutes: 60 },
          ships: true,
        },
      ),
    );
};

/** A store takes so many orders a day. */
export const limitStore = async (
  { db, pass }: TestRuntime,
  code: string,
  maxOrdersPerDay: number,
): Promise<void> => {
  const key = { table: 'catalog', pk: 'LOCATIONS', sk: code } as const;
  await db.writeOne(put(key, { ...(await db.get<object>(key)), maxOrdersPerDay }));
  pass(3000); // what is kept of the directory is older then
};

/** Ten units are on hand beside those of the order, which are committed. */
export const stock = ({ db }: TestRuntime, sku: string, locationId: string, committed: number) =>
  db.writeOne(
    put(stockKey(sku, locationId), {
      sku,
      locationId,
      bucket: '0',
      version: 1,
      available: 10,
      onHand: 10 + committed,
      unavailable: 0,
      committed,
      movement: { type: 'opening', reference: 'test', actor: 'test', at: '2026-11-23T02:00:00.000Z' },
    }),
  );

export const stockAt = async ({ db }: TestRuntime, sku: string, locationId = 'jakarta') => {
  const head = await db.get<Record<string, number>>(stockKey(sku, locationId));
  const { onHand, available, unavailable, committed } = head ?? {};
  return { onHand, available, unavailable, committed };
};

const none = { params: undefined, query: undefined };

export const startList = async (runtime: FulfilmentTestRuntime, locationId = 'jakarta') =>
  (await createPickList({ ...requestFrom(picker), ...none, body: { locationId, limit: 10 } }, runtime)).body;

export const scan = async (runtime: FulfilmentTestRuntime, pickListId: string, ...codes: readonly string[]) =>
  (
    await scanPicks(
      {
        ...requestFrom(picker),
        ...none,
        params: { pickListId },
        body: { scans: codes.map((code) => ({ code, quantity: 1 })) },
      },
      runtime,
    )
  ).body;

export const pack = async (runtime: FulfilmentTestRuntime, fulfilmentId: string) =>
  (await packFulfilment({ ...requestFrom(picker), ...none, params: { fulfilmentId }, body: {} }, runtime))
    .body;

/** Picks all units of the only open fulfilment. */
export const pickEverything = async (runtime: FulfilmentTestRuntime): Promise<string> => {
  const list = await startList(runtime);
  const codes = list.walk.flatMap(({ sku, quantity }) => Array.from({ length: quantity }, () => sku));
  await scan(runtime, list.pickListId, ...codes);
  return list.fulfilments[0]?.fulfilmentId ?? '';
};
