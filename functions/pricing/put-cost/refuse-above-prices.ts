import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pricingErrors } from '../errors.ts';
import type { PriceRecord } from '../model/price.ts';
import { endOf } from '../model/record-order.ts';
import { judgePrice } from '../requests/judge-price.ts';
import type { StoredPriceList } from '../store/price-list.ts';

interface CostToSet {
  readonly currency: string;
  readonly cost: number;
  readonly list: StoredPriceList | undefined;
  readonly category: string | undefined;
}

/** Refuses a cost that takes a price out of its margin; one that was out before, by approval, is none of its doing. */
export const refuseAbovePrices = async (request: CostToSet, runtime: Runtime): Promise<void> => {
  const standing = (request.list?.prices ?? []).filter((record) => endOf(record) > runtime.clock.now());
  const errors = (await Promise.all(standing.map((record) => problemsOf(record, request, runtime)))).flat();
  if (errors.length === 0) return;
  throw problem(pricingErrors.COST_ABOVE_PRICES, {
    detail: errors.map(({ detail }) => detail).join('; '),
    errors,
  });
};

const problemsOf = async (record: PriceRecord, request: CostToSet, runtime: Runtime) => {
  const { currency, list, category, cost } = request;
  if (list === undefined) return [];
  const judged = (given: StoredPriceList) =>
    judgePrice({ currency, record, list: given, category }, runtime, ['margin']);
  const [before, after] = await Promise.all([judged(list), judged({ ...list, cost })]);
  const known = new Set(before.map(({ rule }) => rule.code));
  return after
    .filter(({ rule }) => !known.has(rule.code))
    .map(({ rule, detail }) => ({
      pointer: '/body/cost',
      code: 'PRICE_MARGIN',
      detail: `${record.priceId}, by ${rule.code}: ${detail}`,
    }));
};
