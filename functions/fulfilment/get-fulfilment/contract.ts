import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { shownFulfilment } from '../schemas.ts';

export const GetFulfilment = defineRoute({
  operationId: 'getFulfilment',
  method: 'GET',
  path: '/v1/fulfilments/{fulfilmentId}',
  summary: 'Get a fulfilment.',
  access: access.staff('fulfilment.read'),
  params: z.strictObject({ fulfilmentId: id }),
  responses: { 200: shownFulfilment },
  errors: [fulfilmentErrors.FULFILMENT_NOT_FOUND],
  etag: true,
});
