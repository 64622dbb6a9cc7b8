import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cashbackRule } from '../schemas.ts';

export const ListCashbackRules = defineRoute({
  operationId: 'listCashbackRules',
  method: 'GET',
  path: '/v1/cashback-rules',
  summary: 'List cashback rules.',
  access: access.staff('promotions.write'),
  responses: { 200: pageOf(cashbackRule) },
});
