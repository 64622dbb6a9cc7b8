import { problem } from '#shared/problems/problem.ts';
import { customersErrors } from '../errors.ts';

/** The refusal of a reference that leads to no customer. */
export const customerNotFound = (reference: string, hint = '') => {
  const detail = `there is no customer ${reference}${hint}`;
  return problem(customersErrors.CUSTOMER_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/params/externalId', code: 'CUSTOMER_NOT_FOUND', detail }],
  });
};
