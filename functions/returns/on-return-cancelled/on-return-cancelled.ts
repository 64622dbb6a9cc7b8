import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ReturnCancelled } from '../events.ts';
import { endExchangeOf } from '../exchanging/end-exchange-of.ts';

export const onReturnCancelled: Consumer<typeof ReturnCancelled, Runtime> = (event, runtime) =>
  endExchangeOf(event.data, causedBy(event, 'on-return-cancelled'), runtime);
