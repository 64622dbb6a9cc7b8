import { priceListKey, type StoredPrices } from '../../pricing/public.ts';
import type { VariantRecord } from '../model/record.ts';
import { amountOf } from './amounts.ts';
import type { RowOutcome } from './outcome.ts';
import type { Importing } from './target.ts';

/** Sets what a variant costs the merchant; undefined where the file does not say. */
export const applyCost = async (
  { sku, sourceSku, cost }: VariantRecord,
  { shop, currency, runtime }: Importing,
): Promise<RowOutcome | undefined> => {
  if (cost === undefined) return undefined;
  const money = amountOf(cost, { what: 'cost', sku: sourceSku ?? sku, currency });
  const list = await runtime.db.get<StoredPrices>(priceListKey(sku, money.currency));
  if (list?.cost === money.amount) return 'unchanged';
  await shop.putCost({ sku, currency: money.currency }, { cost: money.amount });
  return 'updated';
};
