import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { moveQueues } from './move-queues/move-queues.ts';

export const handler = eventsHandler({ tasks: { 'move-queues': moveQueues } }, awsRuntime());
