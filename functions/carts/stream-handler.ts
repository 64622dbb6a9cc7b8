import { streamHandler } from '#shared/events/stream-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { watchCarts } from './watch-carts/watch-carts.ts';

export const handler = streamHandler(watchCarts, {
  ...awsRuntime(),
  schedules: makeSchedules(),
});
