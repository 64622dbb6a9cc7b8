import { defineErrors } from '#shared/contracts/error.ts';

export const engagementErrors = defineErrors({
  MESSAGE_NOT_FOUND: {
    status: 404,
    title: 'Message link is invalid or expired',
    action: 'Open the link exactly as it appears in the message, or change your consents in your account.',
  },
  PUSH_SUBSCRIPTION_INVALID: {
    status: 422,
    title: 'Push subscription is invalid',
    action: 'Send what `PushManager.subscribe()` answered, unchanged.',
  },
  ANSWER_NOT_OFFERED: {
    status: 422,
    title: 'Message does not offer this answer',
    action: 'Choose one of the answers on the page of the message.',
  },
  REPORT_SIGNATURE_INVALID: {
    status: 401,
    title: 'Report signature is invalid',
    action: 'Send notifications of a configured SNS topic unchanged.',
  },
  TEMPLATE_NOT_FOUND: {
    status: 404,
    title: 'Message template not found',
    action: 'Check the id, or create it with PUT /v1/message-templates/{templateId}.',
  },
  TEMPLATE_INVALID: {
    status: 422,
    title: 'Message template is invalid',
    action: 'Correct the fields named in `errors`; the reference lists what a template may use.',
  },
});
