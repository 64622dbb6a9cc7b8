import { defineErrors } from '#shared/contracts/error.ts';

export const membershipsErrors = defineErrors({
  MEMBERSHIP_SKU_TAKEN: {
    status: 409,
    title: 'The SKU belongs to another plan',
    action: 'Use a SKU of its own for each plan.',
  },
  MEMBERSHIP_NOT_FOUND: {
    status: 404,
    title: 'Membership not found',
    action: 'List memberships with GET /v1/me/memberships.',
  },
});
