import { defineErrors } from '#shared/contracts/error.ts';

export const engagementErrors = defineErrors({
  MESSAGE_NOT_FOUND: {
    status: 404,
    title: 'Message link is invalid or expired',
    action: 'Open the link exactly as it appears in the message, or change your consents in your account.',
  },
});
