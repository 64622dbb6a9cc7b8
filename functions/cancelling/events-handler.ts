import { PickupExpired, PickupRefused } from '../pickup/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onPickupExpired } from './on-pickup-expired/on-pickup-expired.ts';
import { onPickupRefused } from './on-pickup-refused/on-pickup-refused.ts';
import { sweepExpiredOrders } from './sweep-expired-orders/sweep-expired-orders.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(PickupExpired, onPickupExpired), reaction(PickupRefused, onPickupRefused)],
    tasks: { 'sweep-expired-orders': sweepExpiredOrders },
  },
  awsRuntime(),
);
