import { describe, expect, it } from '@jest/globals';
import type { CarrierBodyInput, RateTableBodyInput } from '#shared/client/generated.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const days = { from: 2, to: 4 };
const zones: RateTableBodyInput['zones'] = [
  {
    code: 'jabodetabek',
    name: 'Jabodetabek',
    areas: [{ country: 'ID', postalCodes: [{ from: '10', to: '17' }] }],
  },
  { code: 'islands', name: 'Pulau lain', areas: [{ country: 'ID' }] },
];
const table = (fee: number): RateTableBodyInput => ({
  name: 'Reguler',
  currency: 'IDR',
  zones,
  rates: [
    { zone: 'jabodetabek', weightGrams: { below: 30_000 }, fee, perKg: fee, days },
    { zone: 'islands', weightGrams: { below: 30_000 }, fee: fee * 4, perKg: fee * 4, days },
  ],
});
const carrier: CarrierBodyInput = {
  name: 'Kurir',
  currency: 'IDR',
  zones,
  services: [
    { code: 'yes', name: 'Esok', prices: [{ zone: 'jabodetabek', fee: 25_000, days: { from: 1, to: 1 } }] },
  ],
};

const openShop = async () => {
  const admin = shop.as('admin');
  const [rates, courier] = [shop.unique('rates'), shop.unique('courier')];
  await admin.putDeliveryRates({ code: rates, body: table(9_000) });
  await admin.putCarrier({ code: courier, body: carrier });
  const world = await openWorld({
    channel: {
      delivery: [
        { optionId: 'regular', name: 'Reguler', rates },
        { optionId: 'courier', name: 'Kurir', carrier: courier },
      ],
    },
  });
  const goods = await offer(world, { price: 100_000, weightGrams: 700 });
  const { body: cart } = await shop.guest.openCart({
    body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 2 }] },
  });
  return { rates, cartId: cart.cartId, guest: { cartToken: cart.cartToken ?? '' } };
};

const checkoutTo = (postalCode: string, optionId: string) => ({
  contact: { name: 'Sari', email: 'sari@example.com' },
  delivery: {
    method: 'ship' as const,
    address: { line1: 'Jl. Melati 5', city: 'Jakarta', postalCode, country: 'ID' },
    optionId,
  },
  payment: { method: 'cash' as const },
});

describe('the fee of a delivery', () => {
  it('goes by postal code and weight; a way that does not go there says why', async () => {
    const { cartId, guest } = await openShop();
    const ask = async (query: { postalCode?: string }) => {
      const { body } = await shop.guest.listDeliveryOptions({ cartId, ...query }, guest);
      return body.data.filter(({ method }) => method === 'ship');
    };

    expect(await ask({})).toMatchObject([
      { available: false, reason: expect.stringContaining('postal code') },
      { available: false, reason: expect.stringContaining('postal code') },
    ]);
    expect(await ask({ postalCode: '12730' })).toMatchObject([
      { optionId: 'regular:18000', fee: 18_000, available: true },
      { optionId: 'courier.yes:25000', name: 'Kurir Esok', fee: 25_000, available: true },
    ]);
    expect(await ask({ postalCode: '99351' })).toMatchObject([
      { optionId: 'regular:72000', fee: 72_000, available: true },
      { available: false, reason: 'has no rate for 2 units of 1400 g' },
    ]);
  });

  it('that rose since it was shown is told before anything is ordered, and never fails the next try', async () => {
    const { rates, cartId, guest } = await openShop();
    await shop.as('admin').putDeliveryRates({ code: rates, body: table(12_000) }, { ifMatch: 1 });
    await shop.advanceClock('PT3S');

    const order = (optionId: string) =>
      shop.guest.checkout({ cartId, body: checkoutTo('12730', optionId) }, guest);
    const refused = await refusalOf(order('regular:18000'));
    const placed = await order(String(refused.document['optionId']));

    expect(refused).toMatchObject({ status: 409, code: 'DELIVERY_FEE_CHANGED' });
    expect(refused.document).toMatchObject({ from: 18_000, to: 24_000 });
    // 11 % of the goods and of the fee are inside.
    expect(placed.body).toMatchObject({
      delivery: { optionId: 'regular', fee: 24_000 },
      totals: { goods: 200_000, delivery: 24_000, total: 224_000 },
    });
  });

  it('needs the postal code where it depends on it', async () => {
    const { cartId, guest } = await openShop();
    const { delivery, ...rest } = checkoutTo('', 'regular');
    const { postalCode: _none, ...address } = delivery.address;

    const refused = await refusalOf(
      shop.guest.checkout({ cartId, body: { ...rest, delivery: { ...delivery, address } } }, guest),
    );

    expect(refused).toMatchObject({
      status: 422,
      code: 'DELIVERY_NOT_POSSIBLE',
      errors: [{ pointer: '/body/delivery/address/postalCode' }],
    });
  });
});
