import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { policy, priceMatchPolicyBody } from '../schemas.ts';

export const PutPriceMatchPolicy = defineRoute({
  operationId: 'putPriceMatchPolicy',
  method: 'PUT',
  path: '/v1/price-match-policies/{channel}',
  summary: 'Set the price-match policy of a channel.',
  description:
    'Applies to new claims and decisions; approved claims are unchanged. `enabled: false` refuses new claims and approvals. Sending the stored policy again returns 200 with the same version.',
  access: access.staff('prices.write'),
  params: z.strictObject({ channel: code }),
  body: priceMatchPolicyBody,
  responses: { 200: policy, 201: policy },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: {
    competitors: [{ name: 'Toko Indah', domain: 'tokoindah.example' }, { name: 'Pasar Baru' }],
    limit: { maxPercent: 30, maxAmount: 250000 },
    automatic: { maxPercent: 5 },
    approvers: [
      { role: 'store-manager', maxPercent: 15 },
      { role: 'merchandiser', maxPercent: 30 },
    ],
  },
});
