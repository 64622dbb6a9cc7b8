import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentStatus, shownFulfilment } from '../schemas.ts';

export const ListFulfilments = defineRoute({
  operationId: 'listFulfilments',
  method: 'GET',
  path: '/v1/fulfilments',
  summary: 'List the fulfilments of a location or a queue.',
  description:
    'With `locationId` and `status`: the most urgent first. With `queue`: fulfilments that are overdue, lost, returned or undeliverable, oldest first. Staff of a location see that location only.',
  access: access.staff('fulfilment.read'),
  query: z
    .strictObject({
      locationId: z.optional(code),
      status: z._default(fulfilmentStatus, 'open'),
      queue: z.optional(z.enum(['overdue', 'parcel_lost', 'parcel_returned', 'delivery_failed'])),
      ...pageQuery,
    })
    .check(
      z.refine(({ locationId, queue }) => (locationId === undefined) !== (queue === undefined), {
        path: ['locationId'],
        error: 'name a `locationId` or a `queue`, one of the two',
      }),
    ),
  responses: { 200: pageOf(shownFulfilment) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
