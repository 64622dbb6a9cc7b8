import { openCart } from '../../functions/carts/open-cart/open-cart.ts';
import { checkout } from '../../functions/checkout/checkout/checkout.ts';
import { domains } from '../../functions/domains.ts';
import { onOrderPlaced as confirmOrder } from '../../functions/engagement/on-order-placed/on-order-placed.ts';
import { settingsOf } from '../../functions/engagement/settings.ts';
import { onStockChanged as projectStock } from '../../functions/inventory/on-stock-changed/on-stock-changed.ts';
import { recordMovements } from '../../functions/inventory/record-movements/record-movements.ts';
import { streamEvents as messageEvents } from '../../functions/engagement/stream-events.ts';
import { streamEvents as stockEvents } from '../../functions/inventory/stream-events.ts';
import { withProviders } from '../../functions/payments/public.ts';
import { onStockChanged as indexStock } from '../../functions/storefront/on-stock-changed/on-stock-changed.ts';
import { onOrderPlaced as planFulfilment } from '../../functions/fulfilment/on-order-placed/on-order-placed.ts';
import { onOrderPlaced as assessRisk } from '../../functions/risk/on-order-placed/on-order-placed.ts';
import { onMessageSent as tellMessage } from '../../functions/timelines/on-message-sent/on-message-sent.ts';
import { onOrderPlaced as tellOrder } from '../../functions/timelines/on-order-placed/on-order-placed.ts';
import { onOrderPlaced as listOrder } from '../../functions/orders/on-order-placed/on-order-placed.ts';
import { onOrderPlaced as tellWebhooks } from '../../functions/webhooks/on-order-placed/on-order-placed.ts';
import type { Entries } from '../../functions/storefront/model/segments.ts';
import { stages } from '../../lib/config/stage.ts';
import { unheardEvents } from '../../lib/config/unheard-events.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { publishChanges } from '#shared/events/publish-changes.ts';
import type { StreamChange } from '#shared/events/stream-handler.ts';
import type { ItemChange } from '../support/memory-database.ts';
import { meteredDatabase, type Usage } from '../support/metered-database.ts';
import { requestFrom, testRuntime } from '../support/test-runtime.ts';
import { catalogItems } from '../support/catalog-items.ts';
import { sampleChannel } from '../support/sample-channel.ts';

const SKUS = ['SHIRT', 'SCARF', 'HAT'];
const STORES = ['store-1', 'store-2', 'store-3'];

/** Not put on the bus of a stage with real customers. */
const unheard = unheardEvents(stages.prod, domains);

/** How many orders share what is done for a batch: what happens in the second that consumers gather stock for. */
export type Pace = 'alone' | 'ten a second';

/**
 * What an order of three lines uses on a stage with real customers, by step, once functions remember what they remember
 * between calls. An order alone pays for its batches by itself.
 */
export const costOfOrder = async (pace: Pace) => {
  const meter = meteredDatabase();
  const shop = await shopOf(meter, testRuntime());
  await shop.order(await shop.open());
  await shop.settle();
  const orders = pace === 'alone' ? 1 : 10;
  const carts = [];
  for (let at = 0; at < orders; at += 1) carts.push(await shop.open());
  meter.reset();
  shop.published.length = 0;
  shop.delivered.length = 0;
  for (const cart of carts) await shop.order(cart);
  await shop.settle();
  const steps = Object.fromEntries(
    Object.entries(meter.usage()).map(([step, usage]) => [step, perOrder(usage, orders)]),
  );
  return {
    steps,
    total: perOrder(Object.values(meter.usage()).reduce(sum), orders),
    events: countedBy(
      shop.published.map(({ metadata }) => metadata.type).filter((type) => !unheard.includes(type)),
      orders,
    ),
    deliveries: countedBy(shop.delivered, orders),
    heard: [...new Set(shop.published.map(({ metadata }) => metadata.type))],
    consumers: shop.consumers,
  };
};

/** Whether an event comes to a consumer, by what its domain subscribes to. */
const comesTo = (name: string, { metadata, data }: OutgoingEvent): boolean => {
  const [domain, subscription] = name.split(' ');
  const found = domains
    .find((each) => each.name === domain)
    ?.events?.subscriptions?.find((each) => each.name === subscription);
  const facts = data as Readonly<Record<string, unknown>>;
  return (
    metadata.type === found?.event.type &&
    Object.entries(found.only ?? {}).every(
      ([field, how]) => (facts[field] !== undefined) === (how === 'present'),
    )
  );
};

const countedBy = (names: readonly string[], orders: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(names)].map((name) => [name, names.filter((each) => each === name).length / orders]),
  );

const perOrder = ({ calls, readUnits, writeUnits }: Usage, orders: number): Usage => ({
  calls: calls / orders,
  readUnits: readUnits / orders,
  writeUnits: writeUnits / orders,
});

const sum = (one: Usage, other: Usage): Usage => ({
  calls: one.calls + other.calls,
  readUnits: one.readUnits + other.readUnits,
  writeUnits: one.writeUnits + other.writeUnits,
});

const shopOf = async (meter: ReturnType<typeof meteredDatabase>, base: ReturnType<typeof testRuntime>) => {
  const published: OutgoingEvent[] = [];
  const delivered: string[] = [];
  const bus = { publish: async (events: readonly OutgoingEvent[]) => void published.push(...events) };
  for (const [key, item] of goods) await meter.as('setup').writeOne(put(key, { ...item, version: 1 }));
  const as = (caller: string) => ({ ...base, db: meter.as(caller) });
  const settings = settingsOf('prod');
  const consumers = {
    'engagement on-order-placed': (events: readonly OutgoingEvent[]) => {
      const runtime = as('engagement on-order-placed');
      return inTurn(events, (event) =>
        confirmOrder(event as never, {
          ...runtime,
          settings,
          schedules: { at: async () => {}, cancel: async () => {} } as never,
          provider: { dedupes: false, media: ['email'], send: async () => ({ accepted: true }) },
          apiUrl: 'http://shop.test',
        }),
      );
    },
    'orders on-order-placed': (events: readonly OutgoingEvent[]) =>
      inTurn(events, (event) => listOrder(event as never, as('orders on-order-placed'))),
    'fulfilment on-order-placed': (events: readonly OutgoingEvent[]) =>
      inTurn(events, (event) => planFulfilment(event as never, as('fulfilment on-order-placed'))),
    'webhooks on-order-placed': (events: readonly OutgoingEvent[]) =>
      inTurn(events, (event) =>
        tellWebhooks(event as never, {
          ...as('webhooks on-order-placed'),
          allowance: { loopback: true },
          post: async () => ({ status: 200, durationMs: 1 }),
        }),
      ),
    'risk on-order-placed': (events: readonly OutgoingEvent[]) =>
      inTurn(events, (event) => assessRisk(event as never, as('risk on-order-placed'))),
    'timelines on-order-placed': (events: readonly OutgoingEvent[]) =>
      inTurn(events, (event) => tellOrder(event as never, as('timelines on-order-placed'))),
    'timelines on-message-sent': (events: readonly OutgoingEvent[]) =>
      inTurn(events, (event) => tellMessage(event as never, as('timelines on-message-sent'))),
    'inventory on-stock-changed': (events: readonly OutgoingEvent[]) =>
      projectStock(events as never, as('inventory on-stock-changed')),
    'storefront on-stock-changed': (events: readonly OutgoingEvent[]) =>
      indexStock(events as never, { ...as('storefront on-stock-changed'), segments: segmentsInMemory() }),
  };
  const hear = async (events: readonly OutgoingEvent[]): Promise<void> => {
    for (const [name, consume] of Object.entries(consumers)) {
      const wanted = events.filter((event) => comesTo(name, event));
      delivered.push(...wanted.map(() => name));
      if (wanted.length > 0) await consume(wanted);
    }
  };
  /** The streams of all tables, until nothing is written any more. */
  const settle = async (): Promise<void> => {
    for (let changes = meter.takeChanges(); changes.length > 0; changes = meter.takeChanges()) {
      const seen = published.length;
      await publishChanges([stockEvents, messageEvents])(changes.map(asStreamChange), {
        ...as('publisher'),
        bus,
      });
      const stock = changes.map(asStreamChange).filter(({ pk }) => pk.startsWith('S#'));
      if (stock.length > 0) await recordMovements(stock, as('inventory record-movements'));
      await hear(published.slice(seen));
    }
  };
  const request = { ...requestFrom({ kind: 'guest' }), query: undefined };
  const lines = SKUS.map((sku) => ({ sku, quantity: 1 }));
  await settle();
  return {
    published,
    delivered,
    consumers: Object.keys(consumers),
    settle,
    open: async () => {
      const answer = await openCart(
        { ...request, params: undefined, body: { channel: 'web', lines } } as never,
        as('open cart'),
      );
      await settle();
      return answer.body as { cartId: string; cartToken?: string };
    },
    order: async ({ cartId, cartToken }: { readonly cartId: string; readonly cartToken?: string }) => {
      await checkout(
        {
          ...request,
          guestToken: cartToken,
          params: { cartId },
          body: {
            contact: { name: 'Sari Dewi', email: `${cartId}@example.com` },
            delivery: { method: 'pickup', locationId: 'store-1' },
            payment: { method: 'cash' },
          },
        } as never,
        { ...withProviders(as('checkout')), bus },
      );
    },
  };
};

const inTurn = async <Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> => {
  for (const item of items) await act(item);
};

const asStreamChange = ({ before, after }: ItemChange): StreamChange => ({
  kind: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
  pk: String((after ?? before)?.['pk']),
  sk: String((after ?? before)?.['sk']),
  before,
  after,
  expired: false,
});

const segmentsInMemory = () => {
  const kept = new Map<string, Entries<never>>();
  return {
    read: async (_kind: string, key: string) => kept.get(key),
    write: async (kind: string, entries: Entries<never>) => {
      const key = `${kind}/${kept.size}`;
      kept.set(key, entries);
      return { key, entries: Object.keys(entries).length };
    },
  } as never;
};

const goods = [
  [
    { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
    { ...sampleChannel, locations: STORES, paymentMethods: [{ method: 'cash', guests: true }] },
  ],
  ...STORES.map(
    (code) =>
      [
        { table: 'catalog', pk: 'LOCATIONS', sk: code },
        {
          code,
          name: code,
          kind: 'store',
          latitude: -6.2607,
          longitude: 106.8136,
          address: {
            line1: 'Jl. Kemang Raya 1',
            city: 'Jakarta',
            postalCode: '12730',
            country: 'ID',
          },
          timeZone: 'Asia/Jakarta',
          ships: true,
          pickup: { enabled: true, readyInMinutes: 60 },
          openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' })),
          holidays: [],
        },
      ] as const,
  ),
  ...SKUS.flatMap((sku) => [
    ...catalogItems(sku, 100_000),
    ...STORES.map((store) => [
      { table: 'inventory', pk: `S#${sku}#${store}#0`, sk: 'A' },
      {
        sku,
        locationId: store,
        bucket: '0',
        available: 10_000,
        onHand: 10_000,
        unavailable: 0,
        stockedAt: store,
        movement: { type: 'opening', reference: 'opening', actor: 'system', at: '2026-01-01T00:00:00.000Z' },
      },
    ]),
  ]),
] as unknown as readonly (readonly [Parameters<typeof put>[0], object])[];
