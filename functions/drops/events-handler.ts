import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { moveLines } from './move-lines/move-lines.ts';

/** The Lambda entry point of the domain's schedule. */
export const handler = eventsHandler({ tasks: { 'move-lines': moveLines } }, awsRuntime());
