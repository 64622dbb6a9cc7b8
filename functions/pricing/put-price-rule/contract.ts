import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceRule, priceRuleBody } from '../schemas.ts';

export const PutPriceRule = defineRoute({
  operationId: 'putPriceRule',
  method: 'PUT',
  path: '/v1/price-rules/{code}',
  summary: 'Create or update a price rule.',
  description:
    'A price must satisfy every rule for its category and channel. Rules are checked when a price or a cost is set, and take effect within two seconds; existing prices are not checked again. A rule without limits allows everything.',
  access: access.staff('prices.approve'),
  params: z.strictObject({ code }),
  body: priceRuleBody,
  responses: { 200: priceRule, 201: priceRule },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { category: 'shirts', minMarginPercent: 20, outside: 'hold' },
});
