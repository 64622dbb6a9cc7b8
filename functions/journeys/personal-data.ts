import { loadWishList } from '../wish-lists/public.ts';
import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { journeyRecords } from './store/personal-records.ts';

/** Erased before the wish list, by which the wishes are found. */
export const personalData: FindPersonalData = async (db, { customerId }) => {
  const { lines } = await loadWishList(db, customerId);
  const skus = lines.map(({ sku }) => sku);
  return { records: await journeyRecords(db, customerId, skus) };
};
