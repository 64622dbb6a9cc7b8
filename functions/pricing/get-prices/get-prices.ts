import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { noPrices } from '../requests/refuse-price.ts';
import { shownList } from '../view/shown-price.ts';
import type { GetPrices } from './contract.ts';

export const getPrices: UseCase<typeof GetPrices, Runtime> = async ({ params }, { db }) => {
  const list = await db.get<StoredPriceList>(priceListKey(params.sku, params.currency));
  if (list === undefined) throw noPrices(params);
  return { status: 200, body: shownList(list), version: list.version };
};
