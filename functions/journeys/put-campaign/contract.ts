import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../../segments/errors.ts';
import { journeysErrors } from '../errors.ts';
import { campaign, campaignBody } from '../schemas.ts';

export const PutCampaign = defineRoute({
  operationId: 'putCampaign',
  method: 'PUT',
  path: '/v1/campaigns/{campaignId}',
  summary: 'Start or schedule a campaign.',
  description:
    'Enters every customer of an audience into a journey, once. Messages, A/B split (`cohorts`), hold-out and local send time (`wait_until`) are those of the journey. It begins within a minute, or at `startAt`. A campaign is not changed afterwards: pause or cancel it, and start another; the same request again changes nothing.',
  access: access.staff('journeys.write'),
  params: z.strictObject({ campaignId: code }),
  body: campaignBody,
  responses: { 200: campaign, 201: campaign },
  errors: [
    journeysErrors.JOURNEY_NOT_FOUND,
    journeysErrors.JOURNEY_NOT_ACTIVE,
    journeysErrors.CAMPAIGN_EXISTS,
    journeysErrors.TOO_MANY_CAMPAIGNS,
    segmentsErrors.SEGMENT_NOT_FOUND,
  ],
  etag: true,
  example: {
    name: 'Ramadan opening',
    journeyId: 'ramadan',
    audience: { segment: 'vip' },
    perMinute: 1000,
  },
});
