import { priceListKey, type StoredPrices } from '../../pricing/public.ts';
import type { FilePrice } from '../model/record.ts';
import { amountOf } from './amounts.ts';
import type { RowOutcome } from './outcome.ts';
import { bring, versionOnly } from './put.ts';
import type { Importing } from './target.ts';

/** Sets one price record as the file has it. */
export const applyPriceRecord = async (
  record: FilePrice,
  { shop, runtime }: Importing,
): Promise<RowOutcome> => {
  const { sku, priceId, currency, terms } = record;
  const minorUnits = (text: string): number => amountOf(text, { what: 'price', sku, currency }).amount;
  const wanted = {
    amount: minorUnits(record.amount),
    compareAt: record.compareAt === undefined ? undefined : minorUnits(record.compareAt),
    ...terms,
  };
  const list = await runtime.db.get<StoredPrices>(priceListKey(sku, currency));
  const known = list?.prices.find((price) => price.priceId === priceId);
  if (known !== undefined && isSame(known, wanted)) return 'unchanged';
  const { outcome } = await bring({
    put: (ifMatch) => shop.putPrice({ sku, currency, priceId }, wanted, { ifMatch }),
    read: versionOnly,
  });
  return known === undefined && outcome === 'updated' ? 'created' : outcome;
};

type KnownPrice = StoredPrices['prices'][number];
type WantedPrice = FilePrice['terms'] & Pick<KnownPrice, 'amount' | 'compareAt'>;

const isSame = (known: KnownPrice, wanted: WantedPrice): boolean =>
  known.amount === wanted.amount &&
  known.compareAt === wanted.compareAt &&
  known.channel === wanted.channel &&
  known.locationId === wanted.locationId &&
  known.country === wanted.country &&
  known.customerGroup === wanted.customerGroup &&
  known.customerId === wanted.customerId &&
  (known.minQuantity ?? 1) === (wanted.minQuantity ?? 1) &&
  instantOf(known.validFrom) === instantOf(wanted.validFrom) &&
  instantOf(known.validTo) === instantOf(wanted.validTo);

const instantOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text);
