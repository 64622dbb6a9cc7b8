import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { announcePriceTurns } from './announce-price-turns/announce-price-turns.ts';
import { expirePriceChanges } from './expire-price-changes/expire-price-changes.ts';

/** The Lambda entry point of the domain's schedules. */
export const handler = eventsHandler(
  {
    tasks: {
      'announce-price-turns': announcePriceTurns,
      'expire-price-changes': expirePriceChanges,
    },
  },
  awsRuntime(),
);
