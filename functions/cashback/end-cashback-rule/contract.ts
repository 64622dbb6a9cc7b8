import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cashbackErrors } from '../errors.ts';
import { cashbackRule } from '../schemas.ts';

export const EndCashbackRule = defineRoute({
  operationId: 'endCashbackRule',
  method: 'POST',
  path: '/v1/cashback-rules/{ruleId}/end',
  summary: 'End a cashback rule.',
  description:
    'Orders paid from now on earn nothing by it; earned cashback is kept. Ending a rule again has no effect.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ ruleId: id }),
  responses: { 200: cashbackRule },
  errors: [cashbackErrors.CASHBACK_RULE_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
});
