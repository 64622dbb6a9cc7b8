import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sku } from '#shared/contracts/fields.ts';
import { lotRules, lotRulesBody } from '../schemas.ts';

export const PutLotRules = defineRoute({
  operationId: 'putLotRules',
  method: 'PUT',
  path: '/v1/lot-rules/{sku}',
  summary: 'Set the lot rules of a SKU.',
  description:
    'Traces the SKU by lot, serial number or expiry date: from then on, goods are received and picked by lot, first expired first out. A SKU without rules is not affected.',
  access: access.staff('lots.write'),
  params: z.strictObject({ sku }),
  body: lotRulesBody,
  responses: { 200: lotRules, 201: lotRules },
  errors: [catalogErrors.SKU_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: {
    expiry: 'required',
    leastLifeDays: 7,
    channels: { 'market-place': 60 },
    markdowns: [{ daysLeft: 14, percent: 30 }],
  },
});
