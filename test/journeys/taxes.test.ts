import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const shipping = {
  contact: { name: 'Jana', email: 'jana@example.com' },
  delivery: {
    method: 'ship',
    address: { line1: 'Lindenstr. 5', city: 'Berlin', postalCode: '10115', country: 'DE' },
  },
  payment: { method: 'cash' },
} as const;

describe('tax in a channel whose prices come without it', () => {
  it('is that which finance has set, taken of each unit, kept with the order for invoices and refunds', async () => {
    const taxClass = shop.unique('class');
    await shop.as('finance').putTax({
      region: 'DE',
      taxClass,
      body: { rates: [{ components: [{ name: 'USt', percent: 19 }] }] },
    });
    await shop.advanceClock('PT3S');
    const world = await openWorld({
      channel: {
        currency: 'EUR',
        country: 'DE',
        pricesIncludeTax: false,
        tax: { level: 'unit' },
        delivery: [{ optionId: 'post', name: 'Post', fee: 490, days: { from: 1, to: 2 }, countries: ['DE'] }],
      },
    });
    const goods = await offer(world, { price: 108, taxClass });
    const { body: cart } = await shop.guest.openCart({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 3 }] },
    });

    const { body: placed } = await shop.guest.checkout(
      { cartId: cart.cartId, body: shipping },
      { cartToken: cart.cartToken ?? '' },
    );
    const { body: order } = await shop.guest.getOrder(
      { orderId: placed.orderId },
      { orderToken: placed.orderToken },
    );

    // 1.08 and 19 % is 1.29 rounded, three times: 3.87, where the line together would be 3.86.
    expect(cart.totals).toMatchObject({ goods: 324, tax: 63, total: 387, taxIncluded: false });
    expect(order.totals).toMatchObject({
      goods: 324,
      delivery: 490,
      tax: 156,
      total: 970,
      taxes: [{ region: 'DE', name: 'USt', percent: 19, net: 814, taxable: 814, tax: 156 }],
    });
    expect(order.delivery).toMatchObject({ fee: 490, tax: 93, taxRate: 0.19 });
    expect(order.lines).toMatchObject([
      { tax: 63, taxRate: 0.19, taxDetail: { taxClass, units: [{ units: 3, net: 108, tax: 21 }] } },
    ]);
  });

  it('is set by finance only, and never contradicts itself', async () => {
    const rates = [
      { components: [{ name: 'GST', percent: 9 }] },
      { components: [{ name: 'GST', percent: 8 }] },
    ];
    const put = (who: 'finance' | 'support') =>
      refusalOf(shop.as(who).putTax({ region: 'SG', taxClass: 'standard', body: { rates } }));

    expect(await put('support')).toMatchObject({ status: 403 });
    expect(await put('finance')).toMatchObject({
      status: 400,
      errors: [{ pointer: '/body/rates/1/validFrom', code: 'overlapping' }],
    });
    expect((await shop.guest.getTax({ region: 'ID', taxClass: 'standard' })).body).toMatchObject({
      builtIn: true,
    });
  });
});
