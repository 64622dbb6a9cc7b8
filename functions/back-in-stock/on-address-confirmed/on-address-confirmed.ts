import type { AddressConfirmed } from '../../engagement/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { startWaiting } from '../store/start-waiting.ts';

/** Puts the subscriptions of a confirmed address waiting. Heard twice, it finds them there. */
export const onAddressConfirmed: Consumer<typeof AddressConfirmed, Runtime> = async ({ data }, runtime) => {
  for (const subscriptionId of data.subscriptionIds) await startWaiting(subscriptionId, runtime);
};
