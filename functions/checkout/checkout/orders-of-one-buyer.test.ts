import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { fakeProvider } from '../../../test/support/fake-provider.ts';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import { openCart } from '../../carts/open-cart/open-cart.ts';
import { profileKey } from '../../customers/store/keys.ts';
import { promotionKey } from '../../promotions/store/promotions.ts';
import { checkout } from './checkout.ts';

type Contact = Parameters<typeof checkout>[0]['body']['contact'];

const half = promotionOf('half', { kind: 'percent', percent: 50 }, { limits: { usesPerCustomer: 1 } });

/** A shop with 100 mugs of 50,000, picked up at Kemang; the first one of each person is half the price. */
const shop = async () => {
  const runtime = {
    ...(await stockedShop({ MUG: { price: 50_000, stock: 100 } })),
    providers: fakeProvider().providers,
    bus: { publish: async () => undefined },
  };
  const kemang = {
    code: 'kemang',
    name: 'Kemang',
    kind: 'store',
    timeZone: 'Asia/Jakarta',
    address: { line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID' },
    openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' })),
    holidays: [],
    pickup: { enabled: true, readyInMinutes: 60 },
    ships: true,
    version: 1,
  };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' }, kemang));
  const counted = { ...half, isAnnounced: true, announcements: 1, isCounted: true };
  await runtime.db.writeOne(put(promotionKey('half'), counted));
  runtime.pass(60_000);
  const buy = async (contact: Contact, actor: Actor = guest) => {
    const body = { channel: 'web', lines: [{ sku: 'MUG', quantity: 1 }] };
    const { body: cart } = await openCart(asking(actor, { body }) as never, runtime);
    const order = await checkout(
      asking(actor, {
        guestToken: cart.cartToken,
        params: { cartId: cart.cartId },
        body: {
          contact,
          delivery: { method: 'pickup' as const, locationId: 'kemang' },
          payment: { method: 'sandbox' as const },
          acceptPriceChanges: true,
        },
      }),
      runtime,
    );
    return order.body.totals.discount;
  };
  return { runtime, buy };
};

describe('a promotion with one use per customer', () => {
  it('is given once to a person, whichever address they give the next time', async () => {
    const { buy } = await shop();
    const both = { name: 'Sari', email: 'sari@example.com', phone: '+6281234567890' };

    const discounts = [
      await buy(both),
      await buy({ name: 'Sari', email: 'SARI@example.com' }),
      await buy({ name: 'S. Dewi', phone: '+6281234567890' }),
      await buy({ name: 'Budi', email: 'budi@example.com' }),
    ];

    const byPhone = [
      await buy({ name: 'Tono', phone: '+6289876543210' }),
      await buy({ name: 'Tono', email: 'tono@example.com', phone: '+6289876543210' }),
    ];

    expect(discounts).toEqual([25_000, 0, 0, 25_000]);
    expect(byPhone).toEqual([25_000, 0]);
  });

  it('is given once to a customer, who signs out and gives the address of their profile', async () => {
    const { runtime, buy } = await shop();
    const personal = { name: 'Ayu', email: 'ayu@example.com' };
    const profile = { customerId: 'cus_ayu', version: 1, consents: [], groups: [], personal };
    await runtime.db.writeOne(put(profileKey('cus_ayu'), profile));

    const signedIn = await buy({ name: 'Ayu' }, customer('cus_ayu'));
    const signedOut = await buy({ name: 'Ayu', email: 'ayu@example.com' });

    expect([signedIn, signedOut]).toEqual([25_000, 0]);
  });

  it('is not given to a guest without an address, who could be the same person every time', async () => {
    const { buy } = await shop();

    expect([await buy({ name: 'A' }), await buy({ name: 'B' })]).toEqual([0, 0]);
  });

  it('is given once when a person places several orders at once', async () => {
    const { buy } = await shop();
    const sari = { name: 'Sari', email: 'sari@example.com' };

    const discounts = await Promise.all([buy(sari), buy(sari), buy(sari)]);

    expect(discounts.toSorted((a, b) => a - b)).toEqual([0, 0, 25_000]);
  });
});

describe('an order of a buyer who keeps placing others', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is refused as one of too many at once, not as if the shop were overloaded', async () => {
    const { runtime, buy } = await shop();
    const { db } = runtime;
    const write = db.write.bind(db);
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 500));
    jest.spyOn(db, 'write').mockImplementation(async (actions) => {
      const pk = actions.map(({ Item }) => String(Item?.['pk'])).find((key) => key.startsWith('RO#'));
      if (pk !== undefined)
        await db.writeOne(
          update({ table: 'orders', pk, sk: 'A' }, { set: { orders: [] }, add: { version: 1 } }),
        );
      return write(actions);
    });

    expect(await refusalOf(buy({ name: 'Sari', email: 'sari@example.com' }))).toBe('TOO_MANY_ORDERS_AT_ONCE');
  });
});
