import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { UseCase } from '#shared/http/request.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { PointWorth } from '../model/point-worth.ts';
import { requireCurrency } from '../requests/require.ts';
import { pointWorthKey } from '../store/keys.ts';
import { loadPointWorth } from '../store/points.ts';
import { showPointValues } from '../view/show-point-values.ts';
import type { PutPointValues } from './contract.ts';

export const putPointValues: UseCase<typeof PutPointValues, Runtime> = async (request, { db }) => {
  const { values } = request.body;
  requireOneEach(values.map(({ currency }) => currency));
  const worth = Object.fromEntries(values.map(({ currency, amount }) => [currency, amount]));
  const wanted: Omit<PointWorth, keyof Versioned> = { worth };
  const at = { key: pointWorthKey, current: await loadPointWorth(db) };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  return { status, body: showPointValues(aggregate), version: aggregate.version };
};

const requireOneEach = (named: readonly string[]): void => {
  for (const [at, currency] of named.entries()) {
    const pointer = `/body/values/${at}/currency`;
    requireCurrency(currency, pointer);
    if (named.indexOf(currency) === at) continue;
    throw invalidRequest([{ pointer, code: 'duplicate', detail: `${currency} is listed above already` }]);
  }
};
