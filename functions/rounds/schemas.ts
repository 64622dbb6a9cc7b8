import * as z from 'zod/mini';
import { address, code, id, instant, line, name, phone } from '#shared/contracts/fields.ts';
import { failedReasons } from './model/round.ts';

export const stopReport = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('delivered'),
    receivedBy: name.check(z.describe('Who took it; stored with the round only, for 90 days')),
    photo: z.optional(line(500, 'Reference of the photo in the store of the driver’s app')),
  }),
  z.strictObject({
    outcome: z.literal('failed'),
    reason: z.enum(failedReasons),
    note: z.optional(line(200, 'No personal data')),
  }),
]);

const shownReport = z.strictObject({
  outcome: z.enum(['delivered', 'failed']),
  at: instant,
  receivedBy: z.optional(name),
  photo: z.optional(z.string()),
  reason: z.optional(z.enum(failedReasons)),
  note: z.optional(z.string()),
});

const stop = {
  number: z.int().check(z.describe('In the order in which to go, from 1')),
  fulfilmentId: id,
  parcels: z.int(),
  arrivesAt: instant,
  from: z.optional(instant),
  to: z.optional(instant),
  report: z.optional(shownReport),
};

const round = {
  roundId: id,
  locationId: code,
  day: z.string().check(z.describe('Calendar day of the location')),
  vehicleId: code,
  leavesAt: instant,
  backAt: instant,
  km: z.number().check(z.describe('By the great circle × 1.3, back to the start')),
};

export const shownRound = z.strictObject({
  ...round,
  stops: z.array(z.strictObject(stop)),
  driverUrl: z.string().check(z.describe('Link for the driver; keep it secret')),
});

export const roundOfDriver = z.strictObject({
  ...round,
  stops: z.array(
    z.strictObject({
      ...stop,
      recipient: z.optional(
        z.strictObject({ name: z.optional(name), phone: z.optional(phone), address: z.optional(address) }),
      ),
    }),
  ),
});
