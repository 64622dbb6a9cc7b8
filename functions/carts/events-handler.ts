import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { checkAbandonedCart } from './check-abandoned-cart/check-abandoned-cart.ts';
import { expireDrafts } from './expire-drafts/expire-drafts.ts';

export const handler = eventsHandler(
  {
    tasks: {
      'check-abandoned-cart': checkAbandonedCart,
      'expire-drafts': expireDrafts,
    },
  },
  { ...awsRuntime(), schedules: makeSchedules() },
);
