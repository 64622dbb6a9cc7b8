import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { locationKey, type StoredLocation } from '../store/entries.ts';
import { locationView } from '../view/channel-view.ts';
import type { PutLocation } from './contract.ts';

export const putLocation: UseCase<typeof PutLocation, Runtime> = async (request, { db }) => {
  const key = locationKey(request.params.code);
  const current = await db.get<StoredLocation>(key);
  const wanted = { code: request.params.code, ...request.body };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: locationView(aggregate), version: aggregate.version };
};
