import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { journey } from '../schemas.ts';

export const GetJourney = defineRoute({
  operationId: 'getJourney',
  method: 'GET',
  path: '/v1/journeys/{journeyId}',
  summary: 'Get a journey.',
  access: access.staff('journeys.read'),
  params: z.strictObject({ journeyId: code }),
  responses: { 200: journey },
  errors: [journeysErrors.JOURNEY_NOT_FOUND],
  etag: true,
});
