import { defineErrors } from '#shared/contracts/error.ts';

export const engagementErrors = defineErrors({
  MESSAGE_NOT_FOUND: {
    status: 404,
    title: 'There is no such message, or the link is not the one it came with',
    action: 'Follow the link exactly as it stands in the message, or change your consents in your account.',
  },
});
