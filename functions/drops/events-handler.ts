import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { moveLines } from './move-lines/move-lines.ts';

export const handler = eventsHandler({ tasks: { 'move-lines': moveLines } }, awsRuntime());
