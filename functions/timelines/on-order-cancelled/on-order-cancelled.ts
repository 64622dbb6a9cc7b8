import type { OrderCancelled } from '../../orders/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addMoneyToTimeline } from '../requests/add-money-to-timeline.ts';

export const onOrderCancelled: Consumer<typeof OrderCancelled, Runtime> = (event, runtime) => {
  const { currency, totals } = event.data;
  const entry = { type: 'order_cancelled', amount: totals.total, currency } as const;
  return addMoneyToTimeline(event, entry, { kind: 'cancelled' }, runtime);
};
