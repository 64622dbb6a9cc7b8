import { invalidRequest } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { faultsOfTable } from '../model/faults-of-table.ts';
import { rateTableKey, type StoredRateTable } from '../store/rate-tables.ts';
import { shownRateTable } from '../view/shown-delivery.ts';
import type { PutDeliveryRates } from './contract.ts';

export const putDeliveryRates: UseCase<typeof PutDeliveryRates, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  const faults = faultsOfTable(body);
  if (faults.length > 0) throw invalidRequest(faults);
  const key = rateTableKey(params.code);
  const current = await db.get<StoredRateTable>(key);
  const wanted = { code: params.code, ...body };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: shownRateTable(aggregate), version: aggregate.version };
};
