import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { customersErrors } from '../../customers/errors.ts';
import { contactOf } from '../../customers/public.ts';

/** Refuses the id of nobody. */
export const requireCustomer = async (
  db: Database,
  { customerId, externalId }: { readonly customerId: string; readonly externalId: string },
): Promise<void> => {
  if ((await contactOf(db, customerId)) !== undefined) return;
  const detail = `there is no customer ${externalId}`;
  throw problem(customersErrors.CUSTOMER_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/params/externalId', code: 'CUSTOMER_NOT_FOUND', detail }],
  });
};
