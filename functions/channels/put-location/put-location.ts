import { saveAction } from '../../../shared/dynamodb/aggregate.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import { staleVersion } from '../../../shared/http/version.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { locationKey, type StoredLocation } from '../store/entries.ts';
import { shownLocation } from '../store/shown.ts';
import type { PutLocation } from './contract.ts';

export const putLocation: UseCase<typeof PutLocation, Runtime> = async (request, { db }) => {
  const key = locationKey(request.params.code);
  const current = await db.get<StoredLocation>(key);
  const decision = decideUpsert(current, { code: request.params.code, ...request.body }, request);
  if (decision.kind === 'write') {
    const refusal = await db.writeOne(saveAction(key, decision.aggregate));
    if (refusal !== undefined) throw staleVersion(Number(refusal.item?.['version'] ?? 0), request.ifMatch);
  }
  return {
    status: decision.status,
    body: shownLocation(decision.aggregate),
    version: decision.aggregate.version,
  };
};
