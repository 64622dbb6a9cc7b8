import { defineErrors } from '#shared/contracts/error.ts';

export const householdsErrors = defineErrors({
  HOUSEHOLD_NOT_FOUND: {
    status: 404,
    title: 'The customer is in no household',
    action: 'Begin one by inviting somebody with POST /v1/me/household/invitations, or join one.',
  },
  HOUSEHOLD_INVITATION_INVALID: {
    status: 404,
    title: 'The invitation is not valid',
    action: 'Ask for a new one: invitations work for 7 days, while somebody is in the household.',
  },
  HOUSEHOLD_ANOTHER: {
    status: 409,
    title: 'You are in another household',
    action: 'Leave it first with POST /v1/me/household/leave.',
  },
  HOUSEHOLD_FULL: {
    status: 409,
    title: 'The household has as many members as it can have',
    action: 'Somebody has to leave it first.',
  },
});
