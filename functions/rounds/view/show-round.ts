import type * as z from 'zod/mini';
import type { OrderContact } from '../../orders/public.ts';
import type { Round, RoundStop } from '../model/round.ts';
import type { roundOfDriver, shownRound } from '../schemas.ts';

export const showRound = (round: Round, driverUrl: string): z.input<typeof shownRound> => ({
  ...factsOf(round),
  stops: round.stops.map(showStop),
  driverUrl,
});

/** With the recipients: only for the driver of the round. */
export const showRoundToDriver = (
  round: Round,
  contacts: ReadonlyMap<string, OrderContact | undefined>,
): z.input<typeof roundOfDriver> => ({
  ...factsOf(round),
  stops: round.stops.map((stop) => ({
    ...showStop(stop),
    recipient: showRecipient(contacts.get(stop.fulfilmentId)),
  })),
});

const factsOf = ({ roundId, locationId, day, vehicleId, leavesAt, backAt, km }: Round) => ({
  roundId,
  locationId,
  day,
  vehicleId,
  leavesAt,
  backAt,
  km,
});

const showStop = ({ number, fulfilmentId, parcelIds, arrivesAt, from, to, report }: RoundStop) => ({
  number,
  fulfilmentId,
  parcels: parcelIds.length,
  arrivesAt,
  from,
  to,
  report: report === undefined ? undefined : { ...report },
});

const showRecipient = (found: OrderContact | undefined) =>
  found === undefined
    ? undefined
    : {
        name: found.address?.name ?? found.contact.name,
        phone: found.address?.phone ?? found.contact.phone,
        address: found.address,
      };
