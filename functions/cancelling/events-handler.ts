import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { sweepExpiredOrders } from './sweep-expired-orders/sweep-expired-orders.ts';

export const handler = eventsHandler({ tasks: { 'sweep-expired-orders': sweepExpiredOrders } }, awsRuntime());
