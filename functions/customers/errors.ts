import { defineErrors } from '#shared/contracts/error.ts';

export const customersErrors = defineErrors({
  CUSTOMER_NOT_FOUND: {
    status: 404,
    title: 'There is no such customer',
    action:
      'Use the id of the source system or our own `customerId`; find one with GET /v1/customers?email=.',
  },
});
