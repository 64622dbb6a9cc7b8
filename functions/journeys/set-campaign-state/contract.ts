import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { journeysErrors } from '../errors.ts';
import { campaign } from '../schemas.ts';

export const SetCampaignState = defineRoute({
  operationId: 'setCampaignState',
  method: 'PUT',
  path: '/v1/campaigns/{campaignId}/state',
  summary: 'Pause, resume or cancel a campaign.',
  description:
    'Customers who entered go on in their journey; stop the journey to stop them too. The state that it has already changes nothing.',
  access: access.staff('journeys.write'),
  params: z.strictObject({ campaignId: code }),
  body: z.strictObject({ status: z.enum(['running', 'paused', 'cancelled']) }),
  responses: { 200: campaign },
  errors: [journeysErrors.CAMPAIGN_NOT_FOUND, journeysErrors.CAMPAIGN_STATE_INVALID],
  etag: true,
  example: { status: 'paused' },
});
