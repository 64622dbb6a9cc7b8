import { invalidRequest } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { faultsOfCarrier } from '../model/faults-of-table.ts';
import { carrierKey, type StoredCarrier } from '../store/rate-tables.ts';
import { shownCarrier } from '../view/shown-delivery.ts';
import type { PutCarrier } from './contract.ts';

export const putCarrier: UseCase<typeof PutCarrier, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  const faults = faultsOfCarrier(body);
  if (faults.length > 0) throw invalidRequest(faults);
  const key = carrierKey(params.code);
  const current = await db.get<StoredCarrier>(key);
  const wanted = { code: params.code, ...body };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: shownCarrier(aggregate), version: aggregate.version };
};
