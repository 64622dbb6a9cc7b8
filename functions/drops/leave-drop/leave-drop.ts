import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { left } from '../model/queue-entry.ts';
import { requireDrop } from '../requests/require-drop.ts';
import { loadQueue } from '../store/queues.ts';
import { entryOfCaller } from '../requests/entry-of-caller.ts';
import { loadEntry, EntryMoved, saveEntry } from '../store/queue-entries.ts';
import { entryView } from '../view/entry-view.ts';
import type { LeaveDrop } from './contract.ts';

export const leaveDrop: UseCase<typeof LeaveDrop, Runtime> = async (request, runtime) => {
  const { db, secrets } = runtime;
  const { dropId, entryId } = request.params;
  const drop = await requireDrop(db, dropId);
  const entry = await decideAgain(
    (error) => error instanceof EntryMoved,
    async () => {
      const known = await entryOfCaller(await loadEntry(db, entryId), drop, request, secrets);
      const next = left(known);
      if (next === undefined) return known;
      await saveEntry(next, runtime);
      return next;
    },
  );
  const queue = await loadQueue(db, dropId, { consistent: false });
  return {
    status: 200,
    body: await entryView(entry, { drop, queue }, runtime),
    version: entry.version,
  };
};
