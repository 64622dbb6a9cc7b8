import { problem } from '../../../shared/http/problem.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { pricingErrors } from '../errors.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { shownRecord } from '../store/shown.ts';
import type { GetPrices } from './contract.ts';

export const getPrices: UseCase<typeof GetPrices, Runtime> = async ({ params }, { db }) => {
  const list = await db.get<StoredPriceList>(priceListKey(params.sku, params.currency));
  if (list === undefined)
    throw problem(pricingErrors.PRICE_NOT_FOUND, {
      detail: `${params.sku} has no price in ${params.currency}`,
    });
  const { sku, currency, version, prices } = list;
  return { status: 200, body: { sku, currency, version, prices: prices.map(shownRecord) }, version };
};
