import { defineErrors } from '#shared/contracts/error.ts';

export const insightsErrors = defineErrors({
  PERIOD_TOO_LONG: {
    status: 422,
    title: 'The period is longer than allowed',
    action: 'Request at most 92 days, with `to` not before `from`.',
  },
});
