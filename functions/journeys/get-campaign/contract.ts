import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { campaign } from '../schemas.ts';

export const GetCampaign = defineRoute({
  operationId: 'getCampaign',
  method: 'GET',
  path: '/v1/campaigns/{campaignId}',
  summary: 'Get a campaign and its progress.',
  access: access.staff('journeys.read'),
  params: z.strictObject({ campaignId: code }),
  responses: { 200: campaign },
  errors: [journeysErrors.CAMPAIGN_NOT_FOUND],
  etag: true,
});
