import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireDrop } from '../store/drops.ts';
import { loadLine } from '../store/lines.ts';
import { moveForAsker } from '../store/move-line.ts';
import { placeOfCaller } from '../store/place-of-caller.ts';
import { loadPlace } from '../store/places.ts';
import { shownPlace } from '../store/shown-place.ts';
import type { GetPlace } from './contract.ts';

export const getPlace: UseCase<typeof GetPlace, Runtime> = async (request, runtime) => {
  const { db, secrets } = runtime;
  const { dropId, placeId } = request.params;
  const drop = await requireDrop(db, dropId);
  await placeOfCaller(await loadPlace(db, placeId), drop, request, secrets);
  await moveForAsker(drop, await loadLine(db, dropId, { consistent: false }), runtime);
  const [place, line] = await Promise.all([
    loadPlace(db, placeId),
    loadLine(db, dropId, { consistent: false }),
  ]);
  const own = await placeOfCaller(place, drop, request, secrets);
  return {
    status: 200,
    body: await shownPlace(own, { drop, line }, runtime),
    version: own.version,
  };
};
