import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { left } from '../model/queue-entry.ts';
import { requireDrop } from '../store/drops.ts';
import { loadLine } from '../store/queues.ts';
import { placeOfCaller } from '../requests/place-of-caller.ts';
import { loadPlace, PlaceMoved, savePlace } from '../store/queue-entries.ts';
import { placeView } from '../view/place-view.ts';
import type { LeaveDrop } from './contract.ts';

export const leaveDrop: UseCase<typeof LeaveDrop, Runtime> = async (request, runtime) => {
  const { db, secrets } = runtime;
  const { dropId, placeId } = request.params;
  const drop = await requireDrop(db, dropId);
  const place = await decideAgain(
    (error) => error instanceof PlaceMoved,
    async () => {
      const known = await placeOfCaller(await loadPlace(db, placeId), drop, request, secrets);
      const next = left(known);
      if (next === undefined) return known;
      await savePlace(next, runtime);
      return next;
    },
  );
  const line = await loadLine(db, dropId, { consistent: false });
  return {
    status: 200,
    body: await placeView(place, { drop, line }, runtime),
    version: place.version,
  };
};
