import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { announceScheduledPrices } from './announce-scheduled-prices/announce-scheduled-prices.ts';
import { expirePriceChanges } from './expire-price-changes/expire-price-changes.ts';

/** The Lambda entry point of the domain's schedules. */
export const handler = eventsHandler(
  {
    tasks: {
      'announce-scheduled-prices': announceScheduledPrices,
      'expire-price-changes': expirePriceChanges,
    },
  },
  awsRuntime(),
);
