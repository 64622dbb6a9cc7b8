import type { CustomersUnmerged } from '../../customers/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { goBack } from '../requests/follow.ts';

export const onCustomersUnmerged: Consumer<typeof CustomersUnmerged, ConsumerRuntime> = (event, runtime) =>
  goBack(event.data, { ...runtime, cause: causedBy(event, runtime.inbox.consumer) });
