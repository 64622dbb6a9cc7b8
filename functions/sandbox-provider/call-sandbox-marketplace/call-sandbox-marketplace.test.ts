import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { getSandboxMarketplace } from '../get-sandbox-marketplace/get-sandbox-marketplace.ts';
import { getSandboxPayout } from '../get-sandbox-payout/get-sandbox-payout.ts';
import type { SandboxMarketplaceCall, SandboxSale } from '../model/marketplace.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { orderAtSandboxMarketplace } from '../order-at-sandbox-marketplace/order-at-sandbox-marketplace.ts';
import { putSandboxMarketplace } from '../put-sandbox-marketplace/put-sandbox-marketplace.ts';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../requests/sandbox-key.ts';
import { tellOfSale } from '../tell-of-sale/tell-of-sale.ts';
import { callSandboxMarketplace } from './call-sandbox-marketplace.ts';

const headers = { [SANDBOX_KEY_HEADER]: sandboxKey('the secret sandbox') };
const params = { shop: 'demo' };

/** The sandbox marketplace, and a shop that answers its notifications with `status`. */
const marketplace = (status = 200) => {
  const sent: { readonly type: string }[] = [];
  const timers: Readonly<Record<string, unknown>>[] = [];
  const runtime: SandboxRuntime = {
    ...testRuntime(),
    apiUrl: 'https://api.example',
    post: async (_url, body) => {
      sent.push(JSON.parse(body) as { readonly type: string });
      return status;
    },
    schedules: { at: async (_name, _at, input) => void timers.push(input), cancel: async () => undefined },
  };
  const sale = {
    event: 'order',
    channel: 'web',
    number: 'N-1',
    lines: [{ sku: 'SHIRT', quantity: 2, unitPrice: 90_000 }],
    shippingFee: 10_000,
    commission: 5000,
    duplicate: 0,
    delaySeconds: 0,
  } satisfies SandboxSale;
  return {
    sent,
    timers,
    runtime,
    call: (body: SandboxMarketplaceCall, shown = headers) =>
      callSandboxMarketplace(asking(guest, { headers: shown, params, body }), runtime),
    fail: (outage: 'unavailable' | 'rate_limited' | 'timeout_after_accepting', times = 1) =>
      putSandboxMarketplace(asking(guest, { params, body: { outage, times } }), runtime),
    buy: (more: Partial<SandboxSale> = {}) =>
      orderAtSandboxMarketplace(asking(guest, { params, body: { ...sale, ...more } }), runtime),
    shows: async () => (await getSandboxMarketplace(asking(guest, { params }), runtime)).body,
  };
};

const stock = (quantity: number, asOf: string, listingId = 'L-1') =>
  ({ kind: 'stock', figures: [{ listingId, quantity, asOf }] }) satisfies SandboxMarketplaceCall;
const [EARLIER, LATER] = ['2026-11-23T03:00:00.000Z', '2026-11-23T03:00:01.000Z'];

describe('the sandbox marketplace', () => {
  it('keeps the newer figure, and does not know some listings', async () => {
    const { call, shows } = marketplace();

    await call(stock(4, LATER));
    await call(stock(9, EARLIER));
    const { body } = await call(stock(1, LATER, 'unknown-1'));

    expect((await shows()).listings).toMatchObject([{ listingId: 'L-1', quantity: 4 }]);
    expect(body.answers).toEqual([{ accepted: false, because: 'there is no such listing' }]);
  });

  it('fails as often as it was told to: with nothing done, or done and not answered', async () => {
    const { call, fail, shows } = marketplace();

    await fail('unavailable', 2);
    const down = [await refusalOf(call(stock(4, EARLIER))), await refusalOf(call(stock(4, EARLIER)))];
    const before = (await shows()).listings;
    await fail('rate_limited');
    const limited = await refusalOf(call(stock(4, EARLIER)));
    await fail('timeout_after_accepting');
    const lost = await refusalOf(call(stock(4, EARLIER)));

    expect([...down, limited, lost]).toEqual([
      'SANDBOX_UNAVAILABLE',
      'SANDBOX_UNAVAILABLE',
      'SANDBOX_RATE_LIMITED',
      'SANDBOX_CALL_TIMEOUT',
    ]);
    expect([before, (await shows()).listings]).toMatchObject([[], [{ quantity: 4 }]]);
    expect(await refusalOf(call(stock(4, EARLIER)))).toBe('none');
    expect(await refusalOf(call(stock(4, EARLIER), { [SANDBOX_KEY_HEADER]: 'guessed' }))).toBe(
      'SANDBOX_KEY_INVALID',
    );
  });

  it('cancels and ships under a key once, and pays out what was sold', async () => {
    const { buy, call, runtime, shows } = marketplace();
    await buy();
    const units = [{ sku: 'SHIRT', quantity: 1 }];
    const ship = {
      kind: 'ship',
      number: 'N-1',
      units,
      parcels: [{ trackingNumber: 'T-1' }],
      key: 'f-1',
    } as const;
    await call({ ...ship, parcels: [...ship.parcels] });
    await call({ ...ship, parcels: [...ship.parcels] });
    await call({ kind: 'cancel', number: 'N-1', units, key: 'c-1' });
    await call({ kind: 'cancel', number: 'N-1', units, key: 'c-1' });

    const payout = await getSandboxPayout(
      asking(guest, { headers, params: { shop: 'demo', payoutId: 'PO-1' }, query: { currency: 'IDR' } }),
      runtime,
    );

    expect((await shows()).orders).toMatchObject([
      { status: 'open', cancelledUnits: 1, shipments: [{ units: 1, trackingNumbers: ['T-1'] }] },
    ]);
    expect(payout.body).toMatchObject({ amount: 185_000, lines: [{ gross: 190_000, fee: 5000 }] });
  });

  it('notifies several times, late, and again later what the shop did not take', async () => {
    const well = marketplace();
    await well.buy({ duplicate: 2 });
    await well.buy({ number: 'N-2', event: 'cancellation', delaySeconds: 60 });
    const [delayed = {}] = well.timers;
    await tellOfSale(delayed, well.runtime);
    const down = marketplace(503);
    await down.buy();

    expect(well.sent.map(({ type }) => type)).toEqual(['order', 'order', 'order', 'cancellation']);
    expect(down.timers).toMatchObject([{ task: 'tell-of-sale', number: 'N-1', tried: 1 }]);
  });
});
