import { setTimeout as sleep } from 'node:timers/promises';
import { newGtin } from '../support/shop/new-gtin.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

const admin = shop.as('admin');

/** The two channels that the pages sell through, with one store, a shirt and a coffee; and two stores of another channel. */
export const openPagesWorld = async () => {
  const [{ locations }, stores] = [await openWorld(), await openWorld({ locations: 2 })];
  const delivery = [
    { optionId: 'regular', name: 'Reguler', fee: 18_000, days: { from: 2, to: 4 }, countries: ['ID'] },
  ];
  const common = {
    purpose: 'sell',
    brand: 'Satu',
    currency: 'IDR',
    country: 'ID',
    pricesIncludeTax: true,
    locations: [...locations],
  } as const;
  await admin.putChannel({
    code: 'web',
    body: {
      ...common,
      name: 'Web shop',
      paymentMethods: [{ method: 'sandbox' }],
      delivery,
    },
  });
  await admin.putChannel({
    code: 'pos',
    body: {
      ...common,
      name: 'Tills',
      delivery,
      paymentMethods: [{ method: 'sandbox' }, { method: 'cash', guests: false }],
    },
  });
  const web: World = { channel: 'web', locations, currency: 'IDR' };
  const gtin = newGtin();
  const name = `Kemeja ${shop.unique('parang')}`;
  const shirt = await offer(web, { name, price: 349_000, stock: [20], gtin });
  const coffee = await offer({ ...web, channel: 'pos' }, { name: 'Kopi Gayo', price: 89_000, stock: [20] });
  await shop.settle();
  await untilInStock('web', shirt.productId);
  await untilInStock('pos', coffee.productId);
  return { web, stores, locationId: locations[0], name, gtin, shirt, coffee };
};

/** A guest who saw the goods for less in another shop, with a page that shows it. */
export const claimPrice = async ({ sku, gtin }: { readonly sku: string; readonly gtin: string }) => {
  await admin.putPriceMatchPolicy({
    channel: 'web',
    body: {
      competitors: [{ name: 'Toko Indah', domain: 'tokoindah.example' }],
      limit: { maxPercent: 30 },
      approvers: [],
    },
  });
  const { body: cart } = await shop.guest.openCart({
    body: { channel: 'web', lines: [{ sku, quantity: 1 }] },
  });
  const { cartId } = cart;
  const { body: claim } = await shop.guest.openPriceMatchClaim(
    {
      body: {
        cartId,
        sku,
        gtin,
        price: 310_000,
        competitor: { name: 'Toko Indah', url: 'https://www.tokoindah.example/kemeja' },
        seenAt: new Date(await shop.now()).toISOString(),
      },
    },
    { cartToken: cart.cartToken },
  );
  return claim.claimId;
};

/** The rating of a product comes from the same index as its stock. */
export const untilRated = async (channel: string, productId: string): Promise<void> => {
  for (let tried = 0; tried < 60; tried += 1) {
    const { body } = await shop.guest.getProduct({ productId, channel });
    if (body.rating !== undefined) return;
    await sleep(250);
  }
  throw new Error(`${productId} has no rating in ${channel}`);
};

/** The list and the page of a product are answered from projections that follow within seconds. */
const untilInStock = async (channel: string, productId: string): Promise<void> => {
  for (let tried = 0; tried < 60; tried += 1) {
    const { body } = await shop.guest.listProducts({ channel, inStock: true, limit: 100 });
    const { body: page } = await shop.guest.getProduct({ productId, channel });
    const isSold = page.variants.some(({ availability }) => availability?.inStock === true);
    if (isSold && body.data.some((row) => row.productId === productId)) return;
    await sleep(500);
  }
  throw new Error(`${productId} is not in stock in ${channel}`);
};
