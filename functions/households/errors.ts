import { defineErrors } from '#shared/contracts/error.ts';

export const householdsErrors = defineErrors({
  HOUSEHOLD_NOT_FOUND: {
    status: 404,
    title: 'Household not found',
    action: 'Create one with POST /v1/me/household/invitations, or join one by an invitation.',
  },
  HOUSEHOLD_INVITATION_INVALID: {
    status: 404,
    title: 'Invalid or expired invitation',
    action: 'Ask for a new one. Invitations are valid for 7 days, and only while the household has members.',
  },
  HOUSEHOLD_ANOTHER: {
    status: 409,
    title: 'Already in another household',
    action: 'Leave it first with POST /v1/me/household/leave.',
  },
  HOUSEHOLD_FULL: {
    status: 409,
    title: 'The household is full',
    action: 'A member has to leave before another can join.',
  },
});
