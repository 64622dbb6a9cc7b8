import type { ChannelBodyInput, LocationBodyInput, ProductBodyInput } from '#shared/client/generated.ts';
import { shop } from './shop.ts';

/** A channel with its locations, of one journey alone. */
export interface World {
  readonly channel: string;
  /** First choice first, as the channel has them. */
  readonly locations: readonly [string, ...string[]];
  readonly currency: string;
}

type VariantInput = ProductBodyInput['variants'][number];

/** A product with one variant that the world's channel sells. */
export interface Goods {
  readonly productId: string;
  readonly sku: string;
}

const store: LocationBodyInput = {
  name: 'Toko Kemang',
  kind: 'store',
  address: { line1: 'Jl. Kemang Raya 1', city: 'Jakarta', postalCode: '12730', country: 'ID' },
  timeZone: 'Asia/Jakarta',
  latitude: -6.2607,
  longitude: 106.8136,
  openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' })),
  pickup: { enabled: true, readyInMinutes: 60 },
  ships: true,
};

const webShop = {
  name: 'Web shop',
  purpose: 'sell',
  brand: 'Satu',
  currency: 'IDR',
  country: 'ID',
  pricesIncludeTax: true,
  // Journeys that are not about paying pay with cash, as guests too, and move the clock by weeks.
  paymentMethods: [{ method: 'cash', guests: true, expiresInMinutes: 43_200 }, { method: 'sandbox' }],
  // They share a few contacts.
  orderLimits: {},
  delivery: [
    { optionId: 'regular', name: 'Regular', fee: 20_000, days: { from: 2, to: 4 }, countries: ['ID'] },
  ],
} satisfies Omit<ChannelBodyInput, 'locations'>;

/**
 * Opens a channel with as many locations as wished, all in Jakarta, open round the clock, with pick-up and delivery.
 *
 * @example
 * const world = await openWorld({ locations: 2, channel: { paymentMinutes: 5 } });
 * const batik = await offer(world, { price: 349_000, stock: [10, 5] });
 */
export const openWorld = async (
  wished: {
    readonly locations?: number;
    readonly channel?: Partial<ChannelBodyInput>;
    readonly location?: Partial<LocationBodyInput>;
  } = {},
): Promise<World> => {
  const admin = shop.as('admin');
  const [first, ...more] = Array.from({ length: wished.locations ?? 1 }, () => shop.unique('store'));
  const locations: World['locations'] = [first ?? shop.unique('store'), ...more];
  for (const code of locations) await admin.putLocation({ code, body: { ...store, ...wished.location } });
  const channel = shop.unique('web');
  const { body } = await admin.putChannel({
    code: channel,
    body: { ...webShop, locations, ...wished.channel },
  });
  return { channel, locations, currency: body.currency };
};

/** Puts a product with one variant on sale: published in the world's channel, priced, and stocked per location. */
export const offer = async (
  world: World,
  wished: {
    readonly name?: string;
    readonly price?: number;
    readonly stock?: readonly number[];
    readonly gtin?: string;
    readonly weightGrams?: number;
    readonly taxClass?: string;
    /** It is a gift card, and needs no stock. */
    readonly giftCard?: { readonly validDays?: number };
    readonly orderQuantity?: VariantInput['orderQuantity'];
  } = {},
): Promise<Goods> => {
  const admin = shop.as('admin');
  const { name = 'Kemeja batik', price = 100_000, weightGrams, taxClass, giftCard, orderQuantity } = wished;
  const { stock = giftCard === undefined ? [10] : [] } = wished;
  const goods = { productId: shop.unique('product'), sku: shop.unique('SKU') };
  await admin.putProduct({
    productId: goods.productId,
    body: {
      name,
      taxClass,
      variants: [
        {
          sku: goods.sku,
          gtin: wished.gtin,
          weightGrams,
          giftCard,
          orderQuantity,
        },
      ],
      publish: { [world.channel]: {} },
    },
  });
  await admin.putPrice({
    sku: goods.sku,
    currency: world.currency,
    priceId: 'regular',
    body: { amount: price },
  });
  await Promise.all(
    stock.map((onHand, at) =>
      admin.setStock({
        locationId: world.locations[at] ?? world.locations[0],
        sku: goods.sku,
        body: { onHand, expectedOnHand: 0 },
      }),
    ),
  );
  return goods;
};
