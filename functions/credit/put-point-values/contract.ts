import { access, defineRoute } from '#shared/contracts/route.ts';
import { pointValues, pointValuesBody } from '../schemas.ts';

export const PutPointValues = defineRoute({
  operationId: 'putPointValues',
  method: 'PUT',
  path: '/v1/point-values',
  summary: 'Set what one loyalty point pays.',
  description:
    'In minor units, by currency; in a currency that is not listed points pay nothing. Carts that use points already keep the value they were shown; orders always do.',
  access: access.staff('credit-limits.write'),
  body: pointValuesBody,
  responses: { 200: pointValues, 201: pointValues },
  ifMatch: 'required',
  etag: true,
  example: { values: [{ currency: 'IDR', amount: 100 }] },
});
