import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../../segments/errors.ts';
import { journeysErrors } from '../errors.ts';
import { campaignAudience } from '../schemas.ts';

export const PreviewCampaign = defineRoute({
  operationId: 'previewCampaign',
  method: 'POST',
  path: '/v1/campaigns/preview',
  summary: 'Preview the audience and cost of a campaign.',
  description:
    'Looks at up to 5,000 customers now, and starts nothing. The cost is that of every message of the journey to everybody who can be reached by e-mail, at the list price of Amazon SES ($0.10 for 1,000).',
  access: access.staff('journeys.write'),
  body: z.strictObject({ journeyId: field.code, audience: campaignAudience }),
  responses: {
    200: z.strictObject({
      customers: z.int().check(z.describe('Customers of the audience')),
      reachable: z
        .int()
        .check(z.describe('Of these, customers with an address and consent to marketing by its medium')),
      sample: z.array(field.id).check(z.describe('The first ten of them')),
      messages: z.int().check(z.describe('Messages at most, if every step is reached')),
      cost: field.money,
      isPartial: z.boolean().check(z.describe('True: there are more customers than were looked at')),
    }),
  },
  errors: [journeysErrors.JOURNEY_NOT_FOUND, segmentsErrors.SEGMENT_NOT_FOUND],
  example: { journeyId: 'ramadan', audience: { segment: 'vip' } },
});
