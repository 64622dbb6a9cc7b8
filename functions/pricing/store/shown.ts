import type * as z from 'zod/mini';
import type { PriceRecord } from '../model/price.ts';
import type { priceList } from '../schemas.ts';
import type { StoredPriceList } from './price-list.ts';

/** Only declared fields leave the house. */
export const shownRecord = ({ changedAt: _changed, ...record }: PriceRecord) => record;

export const shownList = ({
  sku,
  currency,
  version,
  prices,
}: StoredPriceList): z.input<typeof priceList> => ({
  sku,
  currency,
  version,
  prices: prices.map(shownRecord),
});
