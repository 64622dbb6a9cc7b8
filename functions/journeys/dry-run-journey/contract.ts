import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { entryFacts, journeyRun } from '../schemas.ts';

export const DryRunJourney = defineRoute({
  operationId: 'dryRunJourney',
  method: 'POST',
  path: '/v1/journeys/{journeyId}/dry-run',
  summary: 'Preview the steps of a journey.',
  description:
    'Walks the current version with the given data, and lets every wait pass: what would happen, when and why. Sends and keeps nothing. The hold-out is left out.',
  access: access.staff('journeys.write'),
  params: z.strictObject({ journeyId: field.code }),
  body: z.strictObject({
    customerId: z._default(
      field.id.check(z.describe('Decides into which share of `cohorts` the run falls')),
      'example',
    ),
    data: z._default(entryFacts, {}),
    eventsCome: z._default(
      z.boolean().check(z.describe('True: events that a step waits for come; false: they do not')),
      false,
    ),
    timeZone: z._default(field.timeZone, 'Asia/Jakarta'),
  }),
  responses: {
    200: z.strictObject({
      wouldEnter: z.boolean().check(z.describe('The data fulfils the conditions of the trigger')),
      run: journeyRun,
    }),
  },
  errors: [journeysErrors.JOURNEY_NOT_FOUND],
  example: { data: { stars: 5 } },
});
