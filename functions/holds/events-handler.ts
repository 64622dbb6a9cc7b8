import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { sweepExpiredHolds } from './sweep-expired-holds/sweep-expired-holds.ts';

export const handler = eventsHandler({ tasks: { 'sweep-expired-holds': sweepExpiredHolds } }, awsRuntime());
