import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { insightsErrors } from '../errors.ts';
import { countNames } from '../model/fulfilment-counts.ts';

const day = z.iso.date().check(z.describe('Local date of the location, for example 2026-11-23'));
const count = z.int().check(z.minimum(0));
const rate = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));

const figures = z.strictObject({
  pickAccuracy: rate.check(z.describe('Share of correct scans; null if nothing was picked')),
  averageCycleSeconds: z
    .nullable(z.number())
    .check(
      z.describe('From payment of the order to handover to the carrier, or until it was ready for pick-up'),
    ),
  onTimeRate: rate.check(z.describe('Shipped, or ready for pick-up, by the promised time')),
  perfectOrderRate: rate.check(z.describe('Delivered at the first attempt, on time, and complete')),
  splitRate: rate.check(
    z.describe('Orders to which a second fulfilment was added, at the location that got it'),
  ),
  rejectRate: rate.check(z.describe('Units that could not be supplied')),
});

const counts = z.strictObject(
  Object.fromEntries(countNames.map((name) => [name, count])) as Record<
    (typeof countNames)[number],
    typeof count
  >,
);

export const GetFulfilmentKpis = defineRoute({
  operationId: 'getFulfilmentKpis',
  method: 'GET',
  path: '/v1/fulfilment/kpis',
  summary: 'Get the fulfilment KPIs of a location.',
  description:
    'Per day and carrier, and for the whole period, counted from events within seconds. Each rate comes with its counts, so that periods and locations can be added up.',
  access: access.staff('insights.read'),
  query: z.strictObject({ locationId: code, from: day, to: day, carrier: z.optional(code) }),
  responses: {
    200: z.strictObject({
      total: z.strictObject({ counts, figures }),
      days: z.array(z.strictObject({ day, carrier: z.optional(code), counts, figures })),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND, insightsErrors.PERIOD_TOO_LONG],
});
