import { describe, expect, it } from '@jest/globals';
import { cartLine, sampleMarket } from '../../../test/support/sample-market.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Cart } from '../../carts/public.ts';
import { quoteCart } from '../../quoting/public.ts';
import type { Draft } from './draft-order.ts';
import { placeOrder } from './place-order.ts';

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

/** 120 shirts, of which each of so many buckets has the same number. */
const placed = async (buckets: number) => {
  const runtime = testRuntime();
  const market = sampleMarket();
  const delivery = { method: 'ship', optionId: 'regular', fee: 0 } as const;
  const draft: Draft = {
    cart,
    channel: market.channel,
    quote: quoteCart({ lines: cart.lines, market, delivery }),
    counters: market.incentives.counters,
    dropNews: undefined,
    wanted: [{ lineId: 'ln_SHIRT', sku: 'SHIRT', quantity: 120 }],
    credit: { credits: [], accounts: new Map() },
    delivery,
    payment: { method: 'cash' },
    actor: { kind: 'guest' },
    at: runtime.clock.now(),
  };
  const sources = Array.from({ length: buckets }, (_, at) => ({
    sku: 'SHIRT',
    locationId: 'jakarta',
    bucket: String(at),
    sellable: 120 / buckets,
    floor: 0,
  }));
  const refused = placeOrder(
    draft,
    {
      sources,
      locations: ['jakarta'],
      contact: { contact: { name: 'Sari' } },
      cause: { actor: { kind: 'guest' }, correlationId: 'correlation-1' },
      turns: [],
      contended: async () => undefined,
    },
    runtime,
  ).catch((error: unknown) => error);
  return { refused: await refused, written: runtime.db.items('orders').length };
};

describe('an order that does not fit into one transaction', () => {
  it('is refused with how many writes it would take, and nothing is written', async () => {
    const { refused, written } = await placed(120);

    expect(refused).toMatchObject({
      contract: { code: 'ORDER_TOO_LARGE', status: 422 },
      details: { detail: expect.stringMatching(/12\d writes at once; 100 are possible/) },
    });
    expect(written).toBe(0);
  });
});
