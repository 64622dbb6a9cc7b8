import { saveAction } from '../../../shared/dynamodb/aggregate.ts';
import { problem } from '../../../shared/http/problem.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import { staleVersion } from '../../../shared/http/version.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { channelsErrors } from '../errors.ts';
import { channelKey, locationKey, type StoredChannel } from '../store/entries.ts';
import { shownChannel } from '../store/shown.ts';
import type { PutChannel } from './contract.ts';

export const putChannel: UseCase<typeof PutChannel, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  const [current, ...locations] = await db.getMany<StoredChannel>([
    channelKey(params.code),
    ...body.locations.map(locationKey),
  ]);
  refuseUnknownLocations(body.locations, locations);

  const decision = decideUpsert(current, { code: params.code, ...body }, request);
  if (decision.kind === 'write') {
    const refusal = await db.writeOne(saveAction(channelKey(params.code), decision.aggregate));
    if (refusal !== undefined) throw staleVersion(Number(refusal.item?.['version'] ?? 0), request.ifMatch);
  }
  return {
    status: decision.status,
    body: shownChannel(decision.aggregate),
    version: decision.aggregate.version,
  };
};

const refuseUnknownLocations = (codes: readonly string[], found: readonly unknown[]): void => {
  const unknown = codes.flatMap((code, index) => (found[index] === undefined ? [{ code, index }] : []));
  if (unknown.length === 0) return;
  throw problem(channelsErrors.LOCATION_NOT_FOUND, {
    detail: `there is no location ${unknown.map(({ code }) => code).join(', ')}; create it first`,
    errors: unknown.map(({ code, index }) => ({
      pointer: `/body/locations/${index}`,
      code: 'LOCATION_NOT_FOUND',
      detail: `there is no location ${code}`,
    })),
  });
};
