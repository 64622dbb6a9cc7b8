import { saveAction } from '../../../shared/dynamodb/aggregate.ts';
import { invalidRequest } from '../../../shared/http/parse.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import { staleVersion } from '../../../shared/http/version.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { faultsOfCarrier } from '../model/faults-of-table.ts';
import { carrierKey, type StoredCarrier } from '../store/rate-tables.ts';
import { shownCarrier } from '../store/shown.ts';
import type { PutCarrier } from './contract.ts';

export const putCarrier: UseCase<typeof PutCarrier, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  const faults = faultsOfCarrier(body);
  if (faults.length > 0) throw invalidRequest(faults);
  const key = carrierKey(params.code);
  const current = await db.get<StoredCarrier>(key);
  const decision = decideUpsert(current, { code: params.code, ...body }, request);
  if (decision.kind === 'write') {
    const refusal = await db.writeOne(saveAction(key, decision.aggregate));
    if (refusal !== undefined) throw staleVersion(Number(refusal.item?.['version'] ?? 0), request.ifMatch);
  }
  const { status, aggregate } = decision;
  return { status, body: shownCarrier(aggregate), version: aggregate.version };
};
