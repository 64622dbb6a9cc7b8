import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journey } from '../schemas.ts';

export const ListJourneys = defineRoute({
  operationId: 'listJourneys',
  method: 'GET',
  path: '/v1/journeys',
  summary: 'List the journeys.',
  description: 'All of them, 50 at most.',
  access: access.staff('journeys.read'),
  responses: { 200: pageOf(journey) },
});
