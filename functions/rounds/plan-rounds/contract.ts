import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import { code, id, instant, latitude, longitude } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { roundsErrors } from '../errors.ts';
import { shownRound } from '../schemas.ts';

export const PlanRounds = defineRoute({
  operationId: 'planRounds',
  method: 'POST',
  path: '/v1/rounds',
  summary: 'Plan the rounds of your own couriers.',
  description:
    'Divides shipped fulfilments of a location among vehicles and puts the stops in order: cheapest insertion by regret, then or-opt and 2-opt. No time window, capacity or working day is ever broken. Distances are great circles × 1.3. Each vehicle gets a round with a link for its driver.',
  access: access.staff('fulfilment.write'),
  body: z.strictObject({
    locationId: code,
    kmPerHour: z._default(z.number().check(z.minimum(3), z.maximum(120)), 25),
    serviceMinutes: z._default(
      z.int().check(z.minimum(0), z.maximum(120), z.describe('Minutes at each stop')),
      5,
    ),
    vehicles: z
      .array(
        z.strictObject({
          vehicleId: code,
          capacity: z.int().check(z.minimum(1), z.maximum(10_000), z.describe('In the unit of `size`')),
          leavesAt: instant,
          backBy: instant,
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
    stops: z
      .array(
        z.strictObject({
          fulfilmentId: id,
          from: z.optional(instant.check(z.describe('The driver may arrive from then on'))),
          to: z.optional(instant.check(z.describe('The driver arrives by then'))),
          size: z.optional(
            z.int().check(z.minimum(1), z.maximum(10_000), z.describe('Defaults to its parcels')),
          ),
          point: z.optional(
            z
              .strictObject({ latitude, longitude })
              .check(z.describe('Defaults to the coordinates of the delivery address')),
          ),
        }),
      )
      .check(z.minLength(1), z.maxLength(300)),
    leaveOut: z._default(
      z.boolean().check(z.describe('`true` plans the other stops when some cannot be reached')),
      false,
    ),
  }),
  responses: {
    201: z.strictObject({
      rounds: z.array(shownRound),
      leftOut: z.array(
        z.strictObject({ fulfilmentId: id, because: z.enum(['unreachable', 'no_vehicle_free']) }),
      ),
    }),
  },
  errors: [
    channelsErrors.LOCATION_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_STATUS,
    roundsErrors.STOP_NOT_REACHABLE,
  ],
  example: {
    locationId: 'jakarta-kemang',
    vehicles: [
      {
        vehicleId: 'van-1',
        capacity: 40,
        leavesAt: '2026-12-01T02:00:00.000Z',
        backBy: '2026-12-01T10:00:00.000Z',
      },
    ],
    stops: [{ fulfilmentId: 'ord_6ky0zh3jvyxwe31vp4sj6mdtk0-1', to: '2026-12-01T05:00:00.000Z' }],
  },
});
