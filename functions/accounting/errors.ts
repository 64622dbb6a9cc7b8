import { defineErrors } from '#shared/contracts/error.ts';

export const accountingErrors = defineErrors({
  ACCOUNT_CODE_TAKEN: {
    status: 422,
    title: 'Two accounts have the same code',
    action: 'Give each account, and each method of an account, a code of its own.',
  },
});
