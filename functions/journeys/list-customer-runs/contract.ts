import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeyRun } from '../schemas.ts';

export const ListCustomerRuns = defineRoute({
  operationId: 'listCustomerRuns',
  method: 'GET',
  path: '/v1/journey-runs',
  summary: 'List what journeys did for a customer.',
  description:
    'Each run step by step with its reasons, and what became of its messages: why the customer got this, and why not that. Newest first; runs are kept for 400 days.',
  access: access.staff('journeys.read'),
  query: z.strictObject({
    customerId: field.id,
    journeyId: z.optional(field.code.check(z.describe('Runs of this journey only'))),
  }),
  responses: { 200: field.pageOf(journeyRun) },
});
