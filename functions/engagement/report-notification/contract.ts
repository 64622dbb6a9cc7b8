import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { linkQuery } from '../schemas.ts';

export const ReportNotification = defineRoute({
  operationId: 'reportNotification',
  method: 'POST',
  path: '/v1/notification-reports/{messageId}',
  summary: 'Report that a notification was shown or tapped.',
  description:
    'Called by the service worker of the shop, with the link that came with the notification; the body is ignored. `MessageDelivered` or `MessageClicked` follows, once per message, whichever of the customer’s browsers reports first.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: z.extend(linkQuery, {
    report: z.enum(['delivered', 'clicked']).check(z.describe('What the browser saw happen')),
  }),
  rawBody: true,
  responses: { 200: z.strictObject({ messageId: id }) },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
});
