import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { journeyMeasures } from '../schemas.ts';

export const GetJourneyMeasures = defineRoute({
  operationId: 'getJourneyMeasures',
  method: 'GET',
  path: '/v1/journeys/{journeyId}/measures',
  summary: 'Get the funnel, conversions and revenue of a journey.',
  description:
    'Counted from its runs, the newest 10,000 of the period at most. A conversion is the goal of the journey within 30 days; revenue is that of the order that reached it, with tax, less what was cancelled and refunded until now, and counts once. The lift is the difference of the conversion rates of treated and held-out customers, with a 95 percent confidence interval (Newcombe 1998, method 10). Attribution: the last message of any journey in the seven days before the conversion, and the other media that had a part.',
  access: access.staff('journeys.read'),
  params: z.strictObject({ journeyId: field.code }),
  query: z.strictObject({
    from: z.optional(
      field.instant.check(z.describe('Runs that began then or later; 30 days ago by default')),
    ),
    to: z.optional(field.instant.check(z.describe('Runs that began before; now by default'))),
    campaignId: z.optional(field.code.check(z.describe('Runs that this campaign entered, all its rounds'))),
  }),
  responses: { 200: journeyMeasures },
  errors: [journeysErrors.JOURNEY_NOT_FOUND],
});
