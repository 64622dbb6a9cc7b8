import { defineErrors } from '#shared/contracts/error.ts';

export const backordersErrors = defineErrors({
  KIT_NOT_BACKORDERABLE: {
    status: 422,
    title: 'Kits have no stock of their own',
    action: 'Set the rule for each component of the kit.',
  },
});
