import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceRule, priceRuleBody } from '../schemas.ts';

export const PutPriceRule = defineRoute({
  operationId: 'putPriceRule',
  method: 'PUT',
  path: '/v1/price-rules/{code}',
  summary: 'Say what prices may be: a margin, a floor, a ceiling, how far they move.',
  description:
    'Every rule that names the category and the channel of a price, or none, must be kept. A rule is asked when a price or a cost is set, within two seconds everywhere; prices that are there already stay. One without limits allows everything.',
  access: access.staff('prices.approve'),
  params: z.strictObject({ code }),
  body: priceRuleBody,
  responses: { 200: priceRule, 201: priceRule },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { category: 'shirts', minMarginPercent: 20, outside: 'hold' },
});
