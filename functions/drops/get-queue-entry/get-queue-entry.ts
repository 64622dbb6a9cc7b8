import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireDrop } from '../requests/require-drop.ts';
import { loadQueue } from '../store/queues.ts';
import { moveForAsker } from '../store/move-queue.ts';
import { entryOfCaller } from '../requests/entry-of-caller.ts';
import { loadEntry } from '../store/queue-entries.ts';
import { entryView } from '../view/entry-view.ts';
import type { GetQueueEntry } from './contract.ts';

export const getQueueEntry: UseCase<typeof GetQueueEntry, Runtime> = async (request, runtime) => {
  const { db, secrets } = runtime;
  const { dropId, entryId } = request.params;
  const drop = await requireDrop(db, dropId);
  await entryOfCaller(await loadEntry(db, entryId), drop, request, secrets);
  await moveForAsker(drop, await loadQueue(db, dropId, { consistent: false }), runtime);
  const [entry, queue] = await Promise.all([
    loadEntry(db, entryId),
    loadQueue(db, dropId, { consistent: false }),
  ]);
  const own = await entryOfCaller(entry, drop, request, secrets);
  return {
    status: 200,
    body: await entryView(own, { drop, queue }, runtime),
    version: own.version,
  };
};
