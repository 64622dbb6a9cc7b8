import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { FulfilmentCancelled, FulfilmentPicked } from '../events.ts';
import type { PickingProgress } from '../model/completed.ts';
import {
  fulfilmentEvent,
  fulfilmentFacts,
  type FulfilmentCircumstances,
} from '../store/fulfilment-events.ts';

/** What is said when picking came to an end. */
export const progressEvents = (
  { kind, fulfilment }: PickingProgress,
  how: FulfilmentCircumstances,
): readonly OutgoingEvent[] => {
  const facts = fulfilmentFacts(fulfilment);
  const { wrongScans } = fulfilment;
  if (kind === 'picked')
    return [fulfilmentEvent(FulfilmentPicked, fulfilment, { ...facts, wrongScans }, how)];
  return kind === 'cancelled' ? [fulfilmentEvent(FulfilmentCancelled, fulfilment, facts, how)] : [];
};
