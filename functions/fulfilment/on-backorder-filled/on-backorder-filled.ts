import type { BackorderFilled } from '../../backorders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { syncFulfilments } from '../changing/sync-fulfilments.ts';

export const onBackorderFilled: Consumer<typeof BackorderFilled, Runtime> = (event, runtime) =>
  syncFulfilments(event.data.orderId, causedBy(event, 'on-backorder-filled'), runtime);
