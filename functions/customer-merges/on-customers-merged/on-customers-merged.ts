import type { CustomersMerged } from '../../customers/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isMergeStanding } from '../../customers/public.ts';
import { follow } from '../requests/follow.ts';

/** Moves what the merged customer had. A merge that was undone meanwhile is left alone: the later event has gone back. */
export const onCustomersMerged: Consumer<typeof CustomersMerged, Runtime> = async (event, runtime) => {
  if (!(await isMergeStanding(runtime.db, event.data))) return;
  await follow(event.data, { ...runtime, cause: causedBy(event, 'on-customers-merged') });
};
