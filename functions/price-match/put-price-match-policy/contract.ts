import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { policy, priceMatchPolicyBody } from '../schemas.ts';

export const PutPriceMatchPolicy = defineRoute({
  operationId: 'putPriceMatchPolicy',
  method: 'PUT',
  path: '/v1/price-match-policies/{channel}',
  summary: 'Say whose prices a channel matches, how far, and who decides.',
  description:
    'Holds for claims and decisions from now on; what was granted stays granted. `enabled: false` ends new claims and approvals. Saying what is already there answers 200 with the same version.',
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
