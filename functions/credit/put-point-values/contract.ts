import { access, defineRoute } from '#shared/contracts/route.ts';
import { pointValues, pointValuesBody } from '../schemas.ts';

export const PutPointValues = defineRoute({
  operationId: 'putPointValues',
  method: 'PUT',
  path: '/v1/point-values',
  summary: 'Set the value of a loyalty point.',
  description:
    'In minor units, by currency; points cannot be used in a currency that is not listed. Carts that already use points, and orders, keep their value.',
  access: access.staff('credit-limits.write'),
  body: pointValuesBody,
  responses: { 200: pointValues, 201: pointValues },
  ifMatch: 'required',
  etag: true,
  example: { values: [{ currency: 'IDR', amount: 100 }] },
});
