import { problem } from '#shared/problems/problem.ts';
import { fulfilmentErrors } from '../errors.ts';
import { CarrierUnreachable } from '../providers/call-carrier.ts';

/** What callers get when a carrier does not answer; anything else that goes wrong is thrown on. */
export const unavailable =
  (carrier: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof CarrierUnreachable)) throw cause;
    throw problem(fulfilmentErrors.CARRIER_UNAVAILABLE, {
      detail: `${carrier}: ${cause.message}`,
      retryAfterSeconds: 5,
      cause,
    });
  };
