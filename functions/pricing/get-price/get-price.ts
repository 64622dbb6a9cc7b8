import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { noPrices, noRecord } from '../requests/refuse-price.ts';
import { shownRecord } from '../view/shown-price.ts';
import type { GetPrice } from './contract.ts';

export const getPrice: UseCase<typeof GetPrice, Runtime> = async ({ params }, { db }) => {
  const { sku, currency, priceId } = params;
  const list = await db.get<StoredPriceList>(priceListKey(sku, currency));
  if (list === undefined) throw noPrices(params);
  const record = list.prices.find((price) => price.priceId === priceId);
  if (record === undefined) throw noRecord(params, priceId);
  const { version } = list;
  return { status: 200, body: { sku, currency, ...shownRecord(record), version }, version };
};
