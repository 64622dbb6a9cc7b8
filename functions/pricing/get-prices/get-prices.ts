import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { noPrices } from '../store/refusals.ts';
import { shownList } from '../store/shown.ts';
import type { GetPrices } from './contract.ts';

export const getPrices: UseCase<typeof GetPrices, Runtime> = async ({ params }, { db }) => {
  const list = await db.get<StoredPriceList>(priceListKey(params.sku, params.currency));
  if (list === undefined) throw noPrices(params);
  return { status: 200, body: shownList(list), version: list.version };
};
