import { defineErrors } from '#shared/contracts/error.ts';

export const cashbackErrors = defineErrors({
  CASHBACK_RULE_NOT_FOUND: {
    status: 404,
    title: 'Cashback rule not found',
    action: 'Check the id, or list the rules with GET /v1/cashback-rules.',
  },
});
