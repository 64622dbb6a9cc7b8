import type { FulfilmentRuntime } from '../../fulfilment/public.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ReturnExpired } from '../events.ts';
import { endExchangeOf } from '../exchanging/end-exchange-of.ts';
import { cancelLabelOf } from '../labels/cancel-label-of.ts';

export const onReturnExpired: Consumer<typeof ReturnExpired, FulfilmentRuntime> = async (event, runtime) => {
  await endExchangeOf(event.data, causedBy(event, 'on-return-expired'), runtime);
  await cancelLabelOf(event.data, runtime);
};
