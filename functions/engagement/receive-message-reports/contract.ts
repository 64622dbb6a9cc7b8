import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';

export const ReceiveMessageReports = defineRoute({
  operationId: 'receiveMessageReports',
  method: 'POST',
  path: '/v1/message-reports',
  summary: 'Receive deliveries, bounces and replies from Amazon SNS.',
  description:
    'Notifications of the configured SNS topics: events of Amazon SES and End User Messaging (SMS and WhatsApp), and what people write back. The signature of SNS is verified; subscriptions are confirmed automatically. A permanent bounce, a complaint or a STOP word suppresses the address for that medium. The same notification again changes nothing.',
  access: access.signed('x-amz-sns-message-type'),
  rawBody: true,
  responses: { 200: z.strictObject({ applied: z.int() }) },
  errors: [engagementErrors.REPORT_SIGNATURE_INVALID],
});
