import type { AddressConfirmed } from '../../engagement/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { putInLine } from '../store/put-in-line.ts';

/** Puts the subscriptions of a confirmed address in line. Heard twice, it finds them there. */
export const onAddressConfirmed: Consumer<typeof AddressConfirmed, Runtime> = async ({ data }, runtime) => {
  for (const subscriptionId of data.subscriptionIds) await putInLine(subscriptionId, runtime);
};
