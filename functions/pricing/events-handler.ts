import { eventsHandler } from '../../shared/events/events-handler.ts';
import { awsRuntime } from '../../shared/runtime.ts';
import { announcePriceTurns } from './announce-price-turns/announce-price-turns.ts';

/** The Lambda entry point of the domain's schedule. */
export const handler = eventsHandler({ tasks: { 'announce-price-turns': announcePriceTurns } }, awsRuntime());
