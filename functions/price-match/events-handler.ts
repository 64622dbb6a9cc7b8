import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { expirePriceMatchClaims } from './expire-price-match-claims/expire-price-match-claims.ts';

/** The Lambda entry point of the domain's schedule. */
export const handler = eventsHandler(
  { tasks: { 'expire-price-match-claims': expirePriceMatchClaims } },
  awsRuntime(),
);
