import { hashOf } from '#shared/ids/ids.ts';
import { VOUCHER } from '../../tax/public.ts';
import type { Offer } from './offer.ts';
import { imageOf, type Product, type Variant } from './product.ts';

/** What has to be written beside a product so that its SKUs, other names and GTINs lead to it. */
export interface Pointers {
  /** New, changed and retired ones. */
  readonly offers: readonly Offer[];
  readonly claimed: readonly { readonly gtin: string; readonly sku: string }[];
  /** GTINs that are free again. */
  readonly released: readonly string[];
}

/** Compares a product with what it was. An offer that stays the same is not written again. */
export const pointersOf = (before: Product | undefined, after: Product): Pointers => {
  const [old, wanted] = [offersOf(before), offersOf(after)];
  const retired = [...old.values()]
    .filter(({ sku }) => !wanted.has(sku))
    .map((offer) => retiredOffer(offer, after.version));
  const changed = [...wanted.values()].filter((offer) => !saysTheSame(offer, old.get(offer.sku)));
  const [hadGtin, hasGtin] = [gtinsOf(before), gtinsOf(after)];
  return {
    offers: [...changed, ...retired],
    claimed: [...hasGtin].flatMap(([gtin, sku]) => (hadGtin.get(gtin) === sku ? [] : [{ gtin, sku }])),
    released: [...hadGtin.keys()].filter((gtin) => !hasGtin.has(gtin)),
  };
};

/** Of a variant that is taken off: the code stays reserved, its GTIN does not. */
export const retiredOffer = ({ gtin: _released, ...offer }: Offer, productVersion: number): Offer => ({
  ...offer,
  status: 'retired',
  productVersion,
});

/** Of a variant whose product is not saved yet: nobody else gets the code, and nobody is sold it. */
export const reservedOffer = (offer: Offer): Offer => ({
  ...retiredOffer(offer, offer.productVersion),
  publish: {},
});

const offersOf = (product: Product | undefined): ReadonlyMap<string, Offer> =>
  new Map(
    product?.variants.flatMap((variant) =>
      [offerOf(product, variant), ...variant.aliases.map((alias) => aliasOf(product, variant, alias))].map(
        (offer) => [offer.sku, offer] as const,
      ),
    ),
  );

const offerOf = (
  product: Product,
  { sku, name, options, gtin, weightGrams, imageUrl, kit, giftCard, alwaysAvailable, orderQuantity }: Variant,
): Offer => {
  const image = imageUrl ?? imageOf(product);
  const channelNames = namesByChannel(product);
  return {
    sku,
    productId: product.productId,
    productVersion: product.version,
    name: product.name,
    channelNames,
    variantName: name,
    options,
    gtin,
    weightGrams,
    taxClass: giftCard === undefined ? product.taxClass : VOUCHER,
    category: product.category,
    imageUrl: image,
    publish: product.publish,
    status: 'active',
    kit,
    orderQuantity,
    // What consists of nothing needs no stock.
    ...(alwaysAvailable === true ? { kit: [] } : {}),
    ...(giftCard === undefined ? {} : { giftCard, kit: [] }),
  };
};

/** Says only where to look: whatever else holds for the SKU stands in its own offer. */
const aliasOf = (product: Product, { sku }: Variant, alias: string): Offer => ({
  sku: alias,
  aliasOf: sku,
  productId: product.productId,
  productVersion: product.version,
  name: product.name,
  options: {},
  taxClass: product.taxClass,
  publish: {},
  status: 'active',
});

const namesByChannel = ({ overrides }: Product): Record<string, string> | undefined => {
  const names = Object.entries(overrides).flatMap(([channel, { name }]) =>
    name === undefined ? [] : [[channel, name] as const],
  );
  return names.length === 0 ? undefined : Object.fromEntries(names);
};

const gtinsOf = (product: Product | undefined): ReadonlyMap<string, string> =>
  new Map(product?.variants.flatMap(({ gtin, sku }) => (gtin === undefined ? [] : [[gtin, sku] as const])));

/** Whether an offer has to be written again. */
export const saysTheSame = (a: Offer, b: Offer | undefined): boolean =>
  b !== undefined && essence(a) === essence(b);

/** The table keeps no order of fields, so they are compared without one. */
const essence = ({ productVersion: _since, ...offer }: Offer): string => hashOf(offer);
