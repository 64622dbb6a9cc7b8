import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { shownPickList } from '../schemas.ts';

export const CreatePickList = defineRoute({
  operationId: 'createPickList',
  method: 'POST',
  path: '/v1/pick-lists',
  summary: 'Create a pick list.',
  description:
    'Takes the most urgent open fulfilments of a location, or those that are named. A fulfilment is on one list at a time: two pickers never get the same.',
  access: access.staff('fulfilment.write'),
  body: z.strictObject({
    locationId: code,
    fulfilmentIds: z.optional(z.array(id).check(z.minLength(1), z.maxLength(20))),
    limit: z._default(
      z
        .int()
        .check(z.minimum(1), z.maximum(20), z.describe('Maximum number of fulfilments, when none are named')),
      10,
    ),
  }),
  responses: { 201: shownPickList },
  errors: [
    channelsErrors.LOCATION_NOT_FOUND,
    fulfilmentErrors.NOTHING_TO_PICK,
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_STATUS,
  ],
  example: { locationId: 'jakarta-kemang', limit: 5 },
});
