import { access, defineRoute } from '#shared/contracts/route.ts';
import { pointValues } from '../schemas.ts';

export const GetPointValues = defineRoute({
  operationId: 'getPointValues',
  method: 'GET',
  path: '/v1/point-values',
  summary: 'Get the value of a loyalty point.',
  description:
    'In minor units, by currency. Until staff set them, defaults apply, and there is no `version`.',
  access: access.staff('credit.read'),
  responses: { 200: pointValues },
  etag: true,
});
