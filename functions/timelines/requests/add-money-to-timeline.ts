import type { Envelope } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { TimelineEntry } from '../model/entry.ts';
import type { MoneyChange } from '../model/order-money.ts';
import { addMoney } from '../store/order-money.ts';
import { entryOf } from './add-to-timeline.ts';

type OrderEvent = Envelope<{
  readonly orderId: string;
  readonly customerId?: string;
  readonly channel?: string;
}>;
type MoneyFacts = Pick<TimelineEntry, 'type' | 'amount' | 'currency'>;

/** Puts what happened to the money of an order on the timeline of its customer, and counts it once. */
export const addMoneyToTimeline = (
  event: OrderEvent,
  facts: MoneyFacts,
  change: MoneyChange,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  const { orderId, customerId } = event.data;
  const entry = entryOf(event, { ...facts, reference: orderId, orderId });
  return addMoney({ orderId, customerId, entry, change }, { db, clock });
};
