import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceMatchErrors } from '../errors.ts';
import { policy } from '../schemas.ts';

export const GetPriceMatchPolicy = defineRoute({
  operationId: 'getPriceMatchPolicy',
  method: 'GET',
  path: '/v1/price-match-policies/{channel}',
  summary: 'Get the price-match policy of a channel.',
  access: access.staff('price-matches.read'),
  params: z.strictObject({ channel: code }),
  responses: { 200: policy },
  errors: [priceMatchErrors.POLICY_NOT_FOUND],
  etag: true,
});
