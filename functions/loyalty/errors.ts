import { defineErrors } from '#shared/contracts/error.ts';

export const loyaltyErrors = defineErrors({
  PROGRAMME_VERSION_NOT_FOUND: {
    status: 404,
    title: 'Programme version not found',
    action: 'Use a version between 0 and the current one.',
  },
});
