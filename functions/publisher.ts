import { couponEvents } from './promotions/coupon-events.ts';
import { stockEvents } from './inventory/stock-events.ts';
import { eventBridge } from '#shared/events/event-bus.ts';
import { publishChanges } from '#shared/events/publish-changes.ts';
import { streamHandler } from '#shared/events/stream-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';

/** The Lambda function that carries every table's changes to the bus; one function per table, all of this bundle. */
export const handler = streamHandler(publishChanges([stockEvents, couponEvents]), {
  ...awsRuntime(),
  bus: eventBridge(),
});
