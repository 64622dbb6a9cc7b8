import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cashbackErrors } from '../errors.ts';
import { cashbackRule } from '../schemas.ts';

export const GetCashbackRule = defineRoute({
  operationId: 'getCashbackRule',
  method: 'GET',
  path: '/v1/cashback-rules/{ruleId}',
  summary: 'Get a cashback rule.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ ruleId: id }),
  responses: { 200: cashbackRule },
  errors: [cashbackErrors.CASHBACK_RULE_NOT_FOUND],
  etag: true,
});
