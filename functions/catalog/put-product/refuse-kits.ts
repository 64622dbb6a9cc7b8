import { problem } from '#shared/problems/problem.ts';
import { catalogErrors } from '../errors.ts';
import type { Offer } from '../model/offer.ts';
import type { Product, Variant } from '../model/product.ts';

/** A kit is opened once, into SKUs that have stock of their own; each of them is named once. */
export const refuseFaultyKits = (
  { productId, variants }: Product,
  offers: ReadonlyMap<string, Offer>,
): void => {
  const own = new Map(variants.map((variant) => [variant.sku, variant]));
  const faults = variants.flatMap(({ kit = [], giftCard, alwaysAvailable }, index) => [
    ...(alwaysAvailable !== true || kit.length === 0
      ? []
      : [
          {
            pointer: `/body/variants/${index}/kit`,
            code: 'KIT_FAULTY',
            detail: 'a kit cannot be always available; omit either kit or alwaysAvailable',
          },
        ]),
    ...(giftCard === undefined || kit.length === 0
      ? []
      : [
          {
            pointer: `/body/variants/${index}/kit`,
            code: 'INVALID_KIT',
            detail: 'a gift card cannot be a kit',
          },
        ]),
    ...kit.flatMap(({ sku }, at) => {
      const isTwice = kit.findIndex((part) => part.sku === sku) < at;
      const why = isTwice ? 'is listed twice in this kit' : faultOf(own.get(sku), offers.get(sku), productId);
      return why === undefined
        ? []
        : [
            {
              pointer: `/body/variants/${index}/kit/${at}/sku`,
              code: 'INVALID_KIT',
              detail: `${sku} ${why}`,
            },
          ];
    }),
  ]);
  const [first] = faults;
  if (first !== undefined) throw problem(catalogErrors.INVALID_KIT, { detail: first.detail, errors: faults });
};

const faultOf = (
  own: Variant | undefined,
  offer: Offer | undefined,
  productId: string,
): string | undefined => {
  if (own?.giftCard !== undefined || offer?.giftCard !== undefined) return 'is a gift card';
  if (own?.alwaysAvailable === true) return 'has no stock that a kit could be made of';
  if (own !== undefined) return own.kit === undefined ? undefined : 'is a kit itself';
  if (offer === undefined) return 'does not exist; create it first';
  if (offer.aliasOf !== undefined) return `is an alias of ${offer.aliasOf}`;
  if (offer.status !== 'active' || offer.productId === productId) return 'is retired';
  if (offer.kit?.length === 0) return 'has no stock that a kit could be made of';
  return offer.kit === undefined ? undefined : 'is a kit itself';
};
