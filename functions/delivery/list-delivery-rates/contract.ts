import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { rateTable } from '../schemas.ts';

export const ListDeliveryRates = defineRoute({
  operationId: 'listDeliveryRates',
  method: 'GET',
  path: '/v1/delivery-rates',
  summary: 'List delivery rate tables.',
  access: access.staff('channels.write'),
  responses: { 200: pageOf(rateTable) },
});
