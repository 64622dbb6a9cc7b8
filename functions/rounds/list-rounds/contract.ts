import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { shownRound } from '../schemas.ts';

export const ListRounds = defineRoute({
  operationId: 'listRounds',
  method: 'GET',
  path: '/v1/rounds',
  summary: 'List the rounds of a location on a day.',
  access: access.staff('fulfilment.read'),
  query: z.strictObject({
    locationId: code,
    day: z.iso.date().check(z.describe('Calendar day of the location')),
  }),
  responses: { 200: z.strictObject({ data: z.array(shownRound) }) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
