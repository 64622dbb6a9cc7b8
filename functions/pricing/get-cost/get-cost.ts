import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pricingErrors } from '../errors.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { shownCost } from '../view/shown-price.ts';
import type { GetCost } from './contract.ts';

export const getCost: UseCase<typeof GetCost, Runtime> = async ({ params }, { db }) => {
  const list = await db.get<StoredPriceList>(priceListKey(params.sku, params.currency));
  if (list?.cost === undefined)
    throw problem(pricingErrors.COST_NOT_FOUND, {
      detail: `no cost is set for ${params.sku} in ${params.currency}`,
    });
  return { status: 200, body: shownCost(list), version: list.version };
};
