import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { announcePromotions } from './announce-promotions/announce-promotions.ts';

/** The Lambda entry point of what the clock starts. */
export const handler = eventsHandler({ tasks: { 'announce-promotions': announcePromotions } }, awsRuntime());
