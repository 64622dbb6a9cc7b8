import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { announceScheduledPrices } from './announce-scheduled-prices/announce-scheduled-prices.ts';
import { expirePriceChanges } from './expire-price-changes/expire-price-changes.ts';

export const handler = eventsHandler(
  {
    tasks: {
      'announce-scheduled-prices': announceScheduledPrices,
      'expire-price-changes': expirePriceChanges,
    },
  },
  awsRuntime(),
);
