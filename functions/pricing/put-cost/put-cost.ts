import { savePart } from '#shared/dynamodb/aggregate.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { isStale } from '../requests/is-stale.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { readForPrice } from '../requests/read-for-price.ts';
import { refuseUnknownCurrency } from '../requests/refuse-price.ts';
import { shownCost } from '../view/shown-price.ts';
import type { PutCost } from './contract.ts';
import { refuseAbovePrices } from './refuse-above-prices.ts';

type Request = RequestOf<typeof PutCost>;

export const putCost: UseCase<typeof PutCost, Runtime> = async (request, runtime) => {
  refuseUnknownCurrency(request.params.currency);
  const list = await decideAgain(
    (error) => request.ifMatch === undefined && isStale(error),
    () => save(request, runtime),
  );
  return { status: 200, body: shownCost(list), version: list.version };
};

const save = async (request: Request, runtime: Runtime): Promise<StoredPriceList> => {
  const { params, body, ifMatch, idempotency } = request;
  const { list, category } = await readForPrice(params, runtime);
  if (list !== undefined && (list.cost === body.cost || replayed(list.recentKeys, idempotency) !== undefined))
    return list;
  checkVersion(ifMatch, list?.version ?? 0, 'optional');
  await refuseAbovePrices({ ...params, cost: body.cost, list, category }, runtime);
  const changed: StoredPriceList = {
    ...list,
    ...params,
    version: (list?.version ?? 0) + 1,
    prices: list?.prices ?? [],
    cost: body.cost,
    costSet: { by: actorReference(request.actor), at: instant(runtime.clock) },
    recentKeys: remembered(list?.recentKeys, idempotency, 200),
  };
  await commit(runtime.db, [savePart(priceListKey(params.sku, params.currency), changed)]);
  return changed;
};
