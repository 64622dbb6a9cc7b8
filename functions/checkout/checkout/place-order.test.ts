import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Cart } from '../../carts/public.ts';
import type { Hold } from '../../holds/public.ts';
import type { Location } from '../../channels/public.ts';
import { stockKey, type Source } from '../../inventory/public.ts';
import { capacityKey } from '../../routing/public.ts';
import { recentOrdersKey } from '../../orders/public.ts';
import { quoteCart } from '../../quoting/public.ts';
import type { Draft } from '../model/draft-order.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { placeOrder } from './place-order.ts';
import type { QuotedOrder } from './quote-order.ts';

const cart: Cart = {
  cartId: 'crt_1',
  version: 1,
  status: 'open',
  channel: 'web',
  currency: 'IDR',
  lines: [cartLine('SHIRT', 120)],
  createdAt: '2026-11-26T02:00:00.000Z',
  changedAt: '2026-11-26T03:00:00.000Z',
  ttl: 0,
};

const request = {
  ...requestFrom({ kind: 'guest' }),
  params: { cartId: 'crt_1' },
  query: undefined,
  body: {
    contact: { name: 'Sari' },
    delivery: { method: 'pickup', locationId: 'jakarta' },
    payment: { method: 'cash' },
    acceptPriceChanges: false,
  },
} as CheckoutRequest;

const quotedOrder = (runtime: TestRuntime, over: Partial<QuotedOrder> = {}): QuotedOrder => {
  const market = sampleMarket();
  const delivery = { method: 'pickup', optionId: 'pickup-jakarta', fee: 0, locationId: 'jakarta' } as const;
  const draft: Draft = {
    cart,
    channel: market.channel,
    quote: quoteCart({ lines: cart.lines, market, delivery }),
    counters: market.incentives.counters,
    wanted: [{ lineId: 'ln_SHIRT', sku: 'SHIRT', quantity: 120 }],
    credit: { credits: [], accounts: new Map() },
    delivery,
    payment: { method: 'cash' },
    terms: {},
    actor: { kind: 'guest' },
    at: runtime.clock.now(),
  };
  const routing = {
    rules: undefined,
    to: undefined,
    values: new Map(),
    locations: new Map(),
    choices: [],
    ordersToday: new Map(),
    at: runtime.clock.now(),
  };
  return { draft, sources: shirts(1), locations: ['jakarta'], routing, slots: [], buyerOrders: [], ...over };
};

/** 120 shirts, of which each of so many buckets has the same number. */
const shirts = (buckets: number): readonly Source[] =>
  Array.from({ length: buckets }, (_, at) => ({
    sku: 'SHIRT',
    locationId: 'jakarta',
    bucket: String(at),
    sellable: 120 / buckets,
    floor: 0,
  }));

const hold: Hold = {
  holdId: 'hold_1',
  version: 1,
  status: 'held',
  channel: 'web',
  owner: 'customer:cus_1',
  lines: [
    {
      sku: 'SHIRT',
      quantity: 120,
      takes: [{ sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity: 120 }],
    } as unknown as Hold['lines'][number],
  ],
  placedAt: '2026-11-26T02:00:00.000Z',
  expiresAt: '2026-11-26T05:00:00.000Z',
  extended: false,
};

describe('an order that does not fit into one transaction', () => {
  it('is refused with how many writes it would take, and nothing is written', async () => {
    const runtime = testRuntime();

    const refused = await placeOrder(
      quotedOrder(runtime, { sources: shirts(120) }),
      'as quoted',
      request,
      runtime,
    ).catch((error: unknown) => error);

    expect(refused).toMatchObject({
      contract: { code: 'ORDER_TOO_LARGE', status: 422 },
      details: { detail: expect.stringMatching(/12\d writes in one transaction; at most 100 are possible/) },
    });
    expect(runtime.db.items('orders')).toHaveLength(0);
  });
});

describe('one try to place an order', () => {
  it('says that the stock moved when the units are not there any more', async () => {
    const runtime = testRuntime();
    await runtime.db.writeOne(put(cartKey, cart));

    const placed = await placeOrder(quotedOrder(runtime), 'as quoted', request, runtime);

    expect(placed).toMatchObject({ kind: 'moved', what: 'stock', takes: [{ sku: 'SHIRT', quantity: 120 }] });
  });

  it('says that the capacity moved when a location was given its last order of the day meanwhile', async () => {
    const shipped = async (orders: number) => {
      const runtime = testRuntime();
      await runtime.db.writeOne(put(cartKey, cart));
      await runtime.db.writeOne(put(stockKey('SHIRT', 'jakarta'), { ...shirtStock, available: 120 }));
      const counter = capacityKey(jakarta, runtime.clock.now());
      if (orders > 0) await runtime.db.writeOne(put(counter, { orders }));
      const { draft, routing, ...rest } = quotedOrder(runtime);
      const delivery = { method: 'ship', optionId: 'regular', fee: 0 } as const;
      const quoted = {
        ...rest,
        draft: { ...draft, delivery },
        routing: {
          ...routing,
          locations: new Map([['jakarta', jakarta]]),
          ordersToday: new Map([['jakarta', 1]]),
        },
      };
      const placed = await placeOrder(quoted, 'as quoted', request, runtime);
      return { placed, counted: await runtime.db.get(counter) };
    };

    expect(await shipped(1)).toMatchObject({
      placed: { kind: 'placed', order: { capacity: [{ locationId: 'jakarta' }] } },
      counted: { orders: 2 },
    });
    expect(await shipped(2)).toMatchObject({
      placed: { kind: 'moved', what: 'capacity' },
      counted: { orders: 2 },
    });
  });

  it('says that the hold moved when it was extended, released or spent since it was read', async () => {
    const runtime = testRuntime();
    await runtime.db.writeOne(put(cartKey, cart));

    const placed = await placeOrder(quotedOrder(runtime, { hold }), 'as quoted', request, runtime);

    expect(placed).toMatchObject({ kind: 'moved', what: 'hold' });
  });

  it('says that the buyer moved when another order of theirs was placed at the same instant', async () => {
    const runtime = testRuntime();
    await runtime.db.writeOne(put(cartKey, cart));
    await runtime.db.writeOne(put(stockKey('SHIRT', 'jakarta'), { available: 120, version: 1 }));
    const key = recentOrdersKey('cus_ayu');
    await runtime.db.writeOne(put(key, { version: 1, orders: ['ord_plain'] }));
    const buyerOrders = [{ buyerKey: 'cus_ayu', key, whose: 'buyer' as const }];

    const placed = await placeOrder(quotedOrder(runtime, { buyerOrders }), 'as quoted', request, runtime);

    expect(placed).toMatchObject({ kind: 'moved', what: 'buyer' });
  });

  it('says what is short when all stock together is not enough', async () => {
    const runtime = testRuntime();

    const placed = await placeOrder(quotedOrder(runtime), 'read again', request, runtime);

    expect(placed).toMatchObject({ kind: 'short', shortages: [{ sku: 'SHIRT', available: 0 }] });
  });
});

const jakarta = {
  code: 'jakarta',
  timeZone: 'Asia/Jakarta',
  maxOrdersPerDay: 2,
  address: { country: 'ID' },
  openingHours: [],
} as unknown as Location;
const shirtStock = {
  sku: 'SHIRT',
  locationId: 'jakarta',
  bucket: '0',
  version: 1,
  onHand: 120,
  unavailable: 0,
};
const cartKey = { table: 'orders', pk: 'C#crt_1', sk: 'A' } as const;
