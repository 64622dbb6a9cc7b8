import { defineErrors } from '#shared/contracts/error.ts';

export const planningErrors = defineErrors({
  PLAN_NOT_FOUND: {
    status: 404,
    title: 'The SKU was not planned at this location',
    action: 'Plan it: POST /v1/planning/plans.',
  },
  SUGGESTION_NOT_OPEN: {
    status: 409,
    title: 'No open suggestion for this SKU',
    action: 'List the suggestions again: it was approved, or is no longer needed.',
  },
  SUGGESTIONS_DIFFER: {
    status: 422,
    title: 'Suggestions belong to different orders',
    action: 'Approve suggestions of one supplier, or of one giving location, at a time.',
  },
  NO_COUNTS_DUE: {
    status: 409,
    title: 'No SKU is due to be counted',
    action: 'List the counts with GET /v1/planning/counts; SKUs are planned each night.',
  },
  NOT_STOCKED: {
    status: 404,
    title: 'The SKU was never stocked at this location',
    action: 'Receive or count it there first.',
  },
});
