import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cashbackRule, cashbackRuleBody } from '../schemas.ts';

export const PutCashbackRule = defineRoute({
  operationId: 'putCashbackRule',
  method: 'PUT',
  path: '/v1/cashback-rules/{ruleId}',
  summary: 'Create or update a cashback rule.',
  description:
    'Applies to orders paid from now on; earned cashback does not change. An order earns by the rule that gives the most, and goods earn once. The base is the money paid for goods: after discounts, without delivery, gift cards and store credit. An unchanged rule answers 200 with the same version.',
  access: access.staff('promotions.write'),
  params: z.strictObject({ ruleId: id }),
  body: cashbackRuleBody,
  responses: { 200: cashbackRule, 201: cashbackRule },
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Kopi: 5 % kembali',
    startsAt: '2026-11-01T00:00:00Z',
    currency: 'IDR',
    conditions: { channels: ['web', 'app'] },
    target: { categories: ['coffee'] },
    earn: { kind: 'percent', percent: 5 },
    minimumSpend: 100000,
    limits: { perOrder: 50000, budget: 10000000, perCustomer: { amount: 100000, period: 'month' } },
    availableAfterDays: 14,
    validDays: 90,
  },
});
