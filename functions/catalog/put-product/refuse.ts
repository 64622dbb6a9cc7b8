import { channelsErrors } from '../../channels/errors.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import { type FieldProblem, invalidRequest, problem } from '#shared/problems/problem.ts';
import { catalogErrors } from '../errors.ts';
import { normalisedGtin } from '../model/gtin.ts';
import type { Offer } from '../model/offer.ts';
import { optionFaults, type OptionFault } from '../model/options.ts';
import type { Product, ProductContent } from '../model/product.ts';
import type { Barcode } from '../store/barcodes.ts';
import type { Places } from './read-for-change.ts';

/** The content with GTINs in their one form; refuses wrong check digits, repeated codes and dates the wrong way round. */
export const withNormalGtins = (body: ProductContent): ProductContent => {
  const wrong = [...wrongGtins(body), ...repeatedCodes(body), ...reversedDates(body)];
  if (wrong.length > 0) throw invalidRequest(wrong);
  const variants = body.variants.map((variant) =>
    variant.gtin === undefined ? variant : { ...variant, gtin: normalisedGtin(variant.gtin) ?? variant.gtin },
  );
  return { ...body, variants };
};

const wrongGtins = ({ variants }: ProductContent): FieldProblem[] =>
  variants.flatMap(({ gtin }, index) =>
    gtin === undefined || normalisedGtin(gtin) !== undefined
      ? []
      : [
          {
            pointer: `/body/variants/${index}/gtin`,
            code: 'wrong_check_digit',
            detail: `${gtin} has a wrong check digit; scan or type it again`,
          },
        ],
  );

const repeatedCodes = ({ variants }: ProductContent): FieldProblem[] => {
  const seen = new Set<string>();
  return variants.flatMap(({ sku, aliases }, index) =>
    [
      { code: sku, pointer: `/body/variants/${index}/sku` },
      ...aliases.map((alias, at) => ({ code: alias, pointer: `/body/variants/${index}/aliases/${at}` })),
    ].flatMap(({ code, pointer }) => {
      if (!seen.has(code)) {
        seen.add(code);
        return [];
      }
      return [{ pointer, code: 'duplicate', detail: `${code} is listed twice in this product` }];
    }),
  );
};

const reversedDates = ({ publish }: ProductContent): FieldProblem[] =>
  Object.entries(publish).flatMap(([channel, { from, until }]) =>
    from === undefined || until === undefined || Date.parse(from) < Date.parse(until)
      ? []
      : [
          {
            pointer: `/body/publish/${channel}/until`,
            code: 'too_small',
            detail: `must be after ${from}, found ${until}`,
          },
        ],
  );

/** A product is one item, of at most 400 KB with what else is kept in it. */
const MAX_BYTES = 340 * 1024;

export const refuseTooLarge = (content: ProductContent): void => {
  const bytes = Buffer.byteLength(JSON.stringify(content));
  if (bytes <= MAX_BYTES) return;
  throw problem(catalogErrors.PRODUCT_TOO_LARGE, {
    detail: `the product has ${bytes} bytes; at most ${MAX_BYTES} are allowed`,
  });
};

export const refuseUnknownPlaces = (
  { publish, overrides, category }: ProductContent,
  places: Places,
): void => {
  const channels = [
    ...Object.keys(publish).map((code) => ({ code, pointer: `/body/publish/${code}` })),
    ...Object.keys(overrides).map((code) => ({ code, pointer: `/body/overrides/${code}` })),
  ].filter(({ code }) => !places.channels.has(code));
  refuseIfAny(
    channelsErrors.CHANNEL_NOT_FOUND,
    channels.map(({ code, pointer }) => ({ pointer, detail: `no channel has the code ${code}` })),
  );
  if (category === undefined || places.categories.has(category)) return;
  refuseIfAny(catalogErrors.CATEGORY_NOT_FOUND, [
    { pointer: '/body/category', detail: `no category has the code ${category}; create it first` },
  ]);
};

const codeOf = {
  clash: catalogErrors.DUPLICATE_OPTIONS,
  'in-use': catalogErrors.OPTION_VALUE_IN_USE,
  unknown: catalogErrors.OPTION_UNKNOWN,
} as const satisfies Record<OptionFault['kind'], ErrorContract>;

export const refuseFaultyOptions = (content: ProductContent, before: ProductContent | undefined): void => {
  const faults = optionFaults(content, before);
  const [first] = faults;
  if (first === undefined) return;
  refuseIfAny(
    codeOf[first.kind],
    faults
      .filter(({ kind }) => kind === first.kind)
      .map(({ index, detail }) => ({ pointer: `/body/variants/${index}/options`, detail })),
  );
};

/** What its codes lead to already; the transaction tests the same again, for whoever was quicker. */
interface Taken {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly barcodes: ReadonlyMap<string, Barcode>;
}

export const refuseTaken = ({ productId, variants }: Product, { offers, barcodes }: Taken): void => {
  const foreign = (code: string, aliasOf: string | undefined): boolean => {
    const offer = offers.get(code);
    return offer !== undefined && (offer.productId !== productId || offer.aliasOf !== aliasOf);
  };
  const skus = variants.flatMap(({ sku, aliases }, index) => [
    ...(foreign(sku, undefined)
      ? [{ pointer: `/body/variants/${index}/sku`, detail: takenBy(offers.get(sku)) }]
      : []),
    ...aliases.flatMap((alias, at) =>
      foreign(alias, sku)
        ? [{ pointer: `/body/variants/${index}/aliases/${at}`, detail: takenBy(offers.get(alias)) }]
        : [],
    ),
  ]);
  refuseIfAny(catalogErrors.SKU_TAKEN, skus);
  refuseIfAny(catalogErrors.GTIN_TAKEN, takenGtins({ productId, variants }, barcodes));
};

const takenBy = (offer: Offer | undefined): string =>
  `${offer?.sku} belongs to product ${offer?.productId}${offer?.aliasOf === undefined ? '' : `, as an alias of ${offer.aliasOf}`}`;

const takenGtins = (
  { productId, variants }: Pick<Product, 'productId' | 'variants'>,
  barcodes: ReadonlyMap<string, Barcode>,
) => {
  const seen = new Map<string, string>();
  return variants.flatMap(({ gtin, sku }, index) => {
    if (gtin === undefined) return [];
    const barcode = barcodes.get(gtin);
    const owner = seen.get(gtin) ?? (barcode?.productId === productId ? undefined : barcode?.sku);
    seen.set(gtin, sku);
    return owner === undefined
      ? []
      : [{ pointer: `/body/variants/${index}/gtin`, detail: `${gtin} belongs to ${owner}` }];
  });
};

const refuseIfAny = (
  contract: ErrorContract,
  faults: readonly { readonly pointer: string; readonly detail: string }[],
): void => {
  const [first] = faults;
  if (first === undefined) return;
  throw problem(contract, {
    detail: first.detail,
    errors: faults.map((fault) => ({ ...fault, code: contract.code })),
  });
};
