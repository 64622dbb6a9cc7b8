import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { shownPickList } from '../schemas.ts';

export const GetPickList = defineRoute({
  operationId: 'getPickList',
  method: 'GET',
  path: '/v1/pick-lists/{pickListId}',
  summary: 'Get a pick list.',
  access: access.staff('fulfilment.read'),
  params: z.strictObject({ pickListId: id }),
  responses: { 200: shownPickList },
  errors: [fulfilmentErrors.PICK_LIST_NOT_FOUND],
});
