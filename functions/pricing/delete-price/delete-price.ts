import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { removePrice } from '../model/set-price.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { noPrices, noRecord } from '../requests/refuse-price.ts';
import { savePrices } from '../store/save-prices.ts';
import { shownList } from '../view/shown-price.ts';
import type { DeletePrice } from './contract.ts';

export const deletePrice: UseCase<typeof DeletePrice, Runtime> = async (request, runtime) => {
  const { sku, currency, priceId } = request.params;
  const list = await runtime.db.get<StoredPriceList>(priceListKey(sku, currency));
  if (list === undefined) throw noPrices(request.params);
  if (replayed(list.recentKeys, request.idempotency) !== undefined) return answer(list);
  const removed = removePrice(list, priceId);
  if (removed === undefined) throw noRecord(request.params, priceId);
  checkVersion(request.ifMatch, list.version, 'required');
  const left: StoredPriceList = {
    ...list,
    version: list.version + 1,
    prices: removed.prices,
    recentKeys: remembered(list.recentKeys, request.idempotency, 200),
  };
  await savePrices(runtime, {
    list: left,
    change: 'removed',
    record: removed.record,
    cause: causeOf(request),
  });
  return answer(left);
};

const answer = (list: StoredPriceList) => ({
  status: 200 as const,
  body: shownList(list),
  version: list.version,
});
