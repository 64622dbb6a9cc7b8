import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { OrderPlaced } from '../orders/events.ts';
import { onOrderPlaced } from './on-order-placed/on-order-placed.ts';

export const handler = eventsHandler({ reactions: [reaction(OrderPlaced, onOrderPlaced)] }, awsRuntime());
