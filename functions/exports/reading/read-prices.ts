import { pageOfProductIds, productKey, type StoredProduct } from '../../catalog/public.ts';
import { readChannels } from '../../channels/public.ts';
import { priceListKey, type StoredPrices } from '../../pricing/public.ts';
import { inMajorUnits } from '#shared/money/money.ts';
import type { ExportedRecord, PageReader } from './page-reader.ts';

/** Every price record in a currency that a channel sells in; costs are not among them. */
export const readPrices: PageReader = async (cursor, _options, { db }) => {
  const { items, nextCursor } = await pageOfProductIds(db, { cursor });
  const products = await db.getMany<StoredProduct>(items.map(productKey));
  const skus = products.flatMap((product) => product?.variants.map(({ sku }) => sku) ?? []);
  const currencies = new Set([...(await readChannels(db)).values()].map(({ currency }) => currency));
  const lists = await db.getMany<StoredPrices>(
    skus.flatMap((sku) => [...currencies].map((currency) => priceListKey(sku, currency))),
  );
  return { items: lists.flatMap((list) => (list === undefined ? [] : recordsOf(list))), nextCursor };
};

const recordsOf = ({ sku, currency, prices }: StoredPrices): readonly ExportedRecord[] =>
  prices.map(({ amount, compareAt, ...terms }) => ({
    sku,
    priceId: terms.priceId,
    currency,
    amount: inMajorUnits({ amount, currency }),
    compareAt: compareAt === undefined ? undefined : inMajorUnits({ amount: compareAt, currency }),
    channel: terms.channel,
    locationId: terms.locationId,
    country: terms.country,
    customerGroup: terms.customerGroup,
    customerId: terms.customerId,
    minQuantity: terms.minQuantity,
    validFrom: terms.validFrom,
    validTo: terms.validTo,
  }));
