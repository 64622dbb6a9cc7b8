import { priceListKey, type StoredPrices } from '../../pricing/public.ts';
import type { RowOutcome } from './outcome.ts';
import { saleIdOf, type PriceToSet } from './prices.ts';
import { bring, versionOnly } from './put.ts';
import type { Importing } from './target.ts';

/**
 * Sets the price records of a SKU one after the other, and ends a sale that an earlier import has set and the file does not
 * have any more. What is there already is not written.
 */
export const applyPrices = async (
  sku: string,
  prices: readonly PriceToSet[],
  importing: Importing,
): Promise<readonly RowOutcome[]> => {
  const [first] = prices;
  if (first === undefined) return [];
  const { db } = importing.runtime;
  const list = await db.get<StoredPrices>(priceListKey(sku, first.currency));
  const ended = list?.prices.filter(({ priceId }) => isEndedSale(priceId, prices)) ?? [];
  const changed: RowOutcome[] = [];
  for (const price of prices) {
    const isThere = list?.prices.some((known) => saysTheSame(known, price, importing.channel)) === true;
    changed.push(isThere ? 'unchanged' : await applyPrice(sku, price, importing));
  }
  for (const { priceId } of ended) changed.push(await endSale(sku, first.currency, priceId, importing));
  return changed;
};

const isEndedSale = (priceId: string, prices: readonly PriceToSet[]): boolean =>
  prices.some((price) => saleIdOf(price.priceId) === priceId) &&
  !prices.some((price) => price.priceId === priceId);

type KnownPrice = StoredPrices['prices'][number];

const saysTheSame = (known: KnownPrice, wanted: PriceToSet, channel: string | undefined): boolean =>
  known.priceId === wanted.priceId &&
  known.amount === wanted.amount &&
  known.compareAt === wanted.compareAt &&
  known.channel === channel &&
  instantOf(known.validFrom) === instantOf(wanted.validFrom) &&
  instantOf(known.validTo) === instantOf(wanted.validTo) &&
  [known.locationId, known.country, known.customerGroup, known.customerId, known.minQuantity].every(
    (condition) => condition === undefined,
  );

const instantOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text);

const applyPrice = async (
  sku: string,
  { priceId, currency, ...terms }: PriceToSet,
  { shop, channel }: Importing,
): Promise<RowOutcome> => {
  const { outcome } = await bring({
    put: (ifMatch) => shop.putPrice({ sku, currency, priceId }, { ...terms, channel }, { ifMatch }),
    read: versionOnly,
  });
  return outcome;
};

const endSale = async (
  sku: string,
  currency: string,
  priceId: string,
  { shop }: Importing,
): Promise<RowOutcome> => {
  await bring({
    put: (ifMatch) => shop.deletePrice({ sku, currency, priceId }, undefined, { ifMatch }),
    read: versionOnly,
  });
  return 'updated';
};
