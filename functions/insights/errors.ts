import { defineErrors } from '#shared/contracts/error.ts';

export const insightsErrors = defineErrors({
  PERIOD_TOO_LONG: {
    status: 422,
    title: 'The period is longer than allowed',
    action: 'Ask for at most 92 days; `to` is not before `from`.',
  },
});
