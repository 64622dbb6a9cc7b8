import type { PaymentRefunded } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addMoneyToTimeline } from '../requests/add-money-to-timeline.ts';

export const onPaymentRefunded: Consumer<typeof PaymentRefunded, Runtime> = (event, runtime) => {
  const { refundKey, amount, currency } = event.data;
  const entry = { type: 'order_refunded', amount, currency } as const;
  return addMoneyToTimeline(event, entry, { kind: 'refunded', refundKey, amount }, runtime);
};
