import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { channelsErrors } from '../errors.ts';
import { locationKey, type StoredLocation } from '../store/entries.ts';
import { locationView } from '../view/channel-view.ts';
import type { GetLocation } from './contract.ts';

export const getLocation: UseCase<typeof GetLocation, Runtime> = async ({ params }, { db }) => {
  const found = await db.get<StoredLocation>(locationKey(params.code));
  if (found === undefined) {
    const detail = `no location has the code ${params.code}`;
    throw problem(channelsErrors.LOCATION_NOT_FOUND, {
      detail,
      errors: [{ pointer: '/params/code', code: 'LOCATION_NOT_FOUND', detail }],
    });
  }
  return { status: 200, body: locationView(found), version: found.version };
};
