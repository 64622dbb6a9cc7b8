import { defineErrors } from '#shared/contracts/error.ts';

export const cashbackErrors = defineErrors({
  CASHBACK_RULE_NOT_FOUND: {
    status: 404,
    title: 'There is no such cashback rule',
    action: 'Check the id; GET /v1/cashback-rules lists all of them.',
  },
});
