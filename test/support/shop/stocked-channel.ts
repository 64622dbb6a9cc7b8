import { shop } from './shop.ts';

/** A sales channel of a journey's own, with one store that has one product. */
export interface StockedChannel {
  readonly channel: string;
  readonly location: string;
  readonly sku: string;
}

/** Opens a store in Jakarta and a channel that sells from it, and stocks one product at Rp 259,000. */
export const openStockedChannel = async ({ onHand = 10 } = {}): Promise<StockedChannel> => {
  const admin = shop.as('admin');
  const [location, channel, sku] = [shop.unique('store'), shop.unique('web'), shop.unique('BATIK')];
  await admin.putLocation({
    code: location,
    body: {
      name: 'Toko Kemang',
      kind: 'store',
      address: { line1: 'Jl. Kemang Raya 1', city: 'Jakarta', country: 'ID' },
      timeZone: 'Asia/Jakarta',
    },
  });
  await admin.putChannel({
    code: channel,
    body: {
      name: 'Web',
      purpose: 'sell',
      brand: 'Toko Satu',
      currency: 'IDR',
      country: 'ID',
      pricesIncludeTax: true,
      locations: [location],
      delivery: [
        { optionId: 'regular', name: 'Reguler', fee: 15_000, days: { from: 2, to: 4 }, countries: ['ID'] },
      ],
    },
  });
  await admin.putProduct({
    productId: sku.toLowerCase(),
    body: { name: 'Kemeja batik', variants: [{ sku }], publish: { [channel]: {} } },
  });
  await admin.putPrice({ sku, currency: 'IDR', priceId: 'base', body: { amount: 259_000 } });
  await admin.setStock({ locationId: location, sku, body: { onHand, expectedOnHand: 0 } });
  return { channel, location, sku };
};
