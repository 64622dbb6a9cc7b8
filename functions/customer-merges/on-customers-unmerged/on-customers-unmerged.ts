import type { CustomersUnmerged } from '../../customers/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { goBack } from '../requests/follow.ts';

export const onCustomersUnmerged: Consumer<typeof CustomersUnmerged, Runtime> = (event, runtime) =>
  goBack(event.data, { ...runtime, cause: causedBy(event, 'on-customers-unmerged') });
