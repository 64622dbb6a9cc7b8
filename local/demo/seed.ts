import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import type { SeedContext } from '../start/demo-seed.ts';
import { demoGtin } from './gtin.ts';
import type { DemoProduct } from './demo-product.ts';
import { carrier, rates } from './delivery-fees.ts';
import { addCashback, addGiftCards } from './gift-cards.ts';
import { categories, products } from './goods.ts';
import { callUntilDone } from './call-until-done.ts';
import { channels, places } from './places.ts';
import { addPromotions } from './promotions.ts';
import { runConcurrently } from './run-concurrently.ts';

/** Fills an empty shop through its own API. What is there already stays as it is, so a restart with kept data changes nothing. */
export const seedDemo = async ({ baseUrl, token }: SeedContext): Promise<void> => {
  const admin = makeClient({ baseUrl, token: () => token('admin') });
  await Promise.all([
    runConcurrently(places, ({ code, body }) => callUntilDone(() => admin.putLocation({ code, body }))),
    callUntilDone(() => admin.putDeliveryRates(rates)),
    callUntilDone(() => admin.putCarrier(carrier)),
    runConcurrently(categories, ({ code, ...body }) =>
      callUntilDone(() => admin.putCategory({ code, body })),
    ),
  ]);
  await runConcurrently(channels, ({ code, body }) => callUntilDone(() => admin.putChannel({ code, body })));
  await Promise.all([
    runConcurrently(products, (product, at) => addProduct(admin, product, at), 4),
    addGiftCards(admin),
    addCashback(admin),
    addCustomers({ baseUrl, token }),
    callUntilDone(() => admin.putPriceMatchPolicy({ channel: 'web', body: priceMatches })),
  ]);
  await addPromotions(admin);
};

const addProduct = async (admin: ShopClient, product: DemoProduct, at: number): Promise<void> => {
  const shownIn = product.channels ?? channels.map(({ code }) => code);
  await callUntilDone(() =>
    admin.putProduct({
      productId: product.productId,
      body: {
        name: product.name,
        description: product.description,
        brand: 'Satu',
        category: product.category,
        attributes: product.facts,
        ...(product.option === undefined
          ? {}
          : {
              options: [{ name: product.option, values: product.variants.map(({ choice }) => choice ?? '') }],
            }),
        variants: product.variants.map(({ sku, choice }, which) => ({
          sku,
          gtin: demoGtin(at * 10 + which),
          ...(choice === undefined || product.option === undefined
            ? {}
            : { name: choice, options: { [product.option]: choice } }),
        })),
        publish: Object.fromEntries(shownIn.map((code) => [code, {}])),
      },
    }),
  );
  await runConcurrently(product.variants, ({ sku }) => priceAndStock(admin, product, sku), 2);
};

const priceAndStock = async (
  admin: ShopClient,
  { price, before, tillPrice, stock = [40, 6] }: DemoProduct,
  sku: string,
): Promise<void> => {
  const amount = sku === 'KOPI-GAYO-1000' ? price * 3.6 : price;
  await callUntilDone(() =>
    admin.putPrice({
      sku,
      currency: 'IDR',
      priceId: 'base',
      body: { amount, compareAt: before },
    }),
  );
  if (tillPrice !== undefined)
    await callUntilDone(() =>
      admin.putPrice({ sku, currency: 'IDR', priceId: 'pos', body: { amount: tillPrice, channel: 'pos' } }),
    );
  await runConcurrently(places, ({ code, body }) => {
    const onHand = body.kind === 'warehouse' ? stock[0] : stock[1];
    return callUntilDone(() =>
      admin.setStock({ locationId: code, sku, body: { onHand, expectedOnHand: 0 } }),
    );
  });
};

/** The web shop matches two invented shops: a little at once, more when somebody has looked. */
const priceMatches: Parameters<ShopClient['putPriceMatchPolicy']>[0]['body'] = {
  competitors: [{ name: 'Toko Indah', domain: 'tokoindah.example' }, { name: 'Pasar Baru' }],
  limit: { maxPercent: 30 },
  automatic: { maxPercent: 5 },
  approvers: [
    { role: 'store-manager', maxPercent: 15 },
    { role: 'merchandiser', maxPercent: 30 },
  ],
};

const customers = [
  {
    user: 'customer-ayu',
    name: 'Ayu Lestari',
    email: 'ayu@example.com',
    phone: '+6281200000001',
    locale: 'id',
    preferredMedium: 'whatsapp',
    city: 'Jakarta',
  },
  {
    user: 'customer-budi',
    name: 'Budi Santoso',
    email: 'budi@example.com',
    phone: '+6281200000002',
    locale: 'en',
    preferredMedium: 'email',
    city: 'Bandung',
  },
] as const;

/** Two customers who said who they are, and that they like to be reminded. */
const addCustomers = async ({ baseUrl, token }: SeedContext): Promise<void> => {
  await runConcurrently(customers, async ({ user, city, ...profile }) => {
    const me = makeClient({ baseUrl, token: () => token(user) });
    const known = await me.getMe();
    if (known.body.addresses.length > 0) return;
    await callUntilDone(() =>
      me.putMe({
        body: {
          ...profile,
          timeZone: 'Asia/Jakarta',
          addresses: [{ line1: 'Jl. Melati 5', city, country: 'ID' }],
        },
      }),
    );
    await callUntilDone(() =>
      me.putConsents({
        body: {
          consents: (['email', 'whatsapp'] as const).map((medium) => ({
            medium,
            purpose: 'marketing',
            state: 'granted',
            textVersion: 'demo-1',
          })),
        },
      }),
    );
  });
};
