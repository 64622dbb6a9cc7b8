import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireDrop } from '../store/drops.ts';
import { loadLine } from '../store/queues.ts';
import { moveForAsker } from '../store/move-queue.ts';
import { placeOfCaller } from '../requests/place-of-caller.ts';
import { loadPlace } from '../store/queue-entries.ts';
import { placeView } from '../view/place-view.ts';
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
    body: await placeView(own, { drop, line }, runtime),
    version: own.version,
  };
};
