import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customersErrors } from '../../customers/errors.ts';
import { profileFactsErrors } from '../errors.ts';
import { factValue, profileFact } from '../schemas.ts';

export const PutCustomerFact = defineRoute({
  operationId: 'putCustomerFact',
  method: 'PUT',
  path: '/v1/customers/{customerId}/facts/{factId}',
  summary: 'Record a fact about a customer: from a form, an import or a model.',
  description:
    'By `customerId`, or by the external id. Of two values the later one holds, by `at`, so an old import undoes nothing. Behavioural and psychographic facts of customers who do not want to be profiled are refused.',
  access: access.staff('customers.write'),
  params: z.strictObject({ customerId: field.id, factId: field.code }),
  body: z.strictObject({
    value: factValue,
    source: field.code,
    at: z.optional(
      field.instant.check(z.describe('When it was said or found; not later than now, the default')),
    ),
  }),
  responses: { 200: field.pageOf(profileFact) },
  errors: [
    customersErrors.CUSTOMER_NOT_FOUND,
    profileFactsErrors.FACT_KIND_NOT_FOUND,
    profileFactsErrors.FACT_NOT_YOURS,
    profileFactsErrors.FACT_VALUE_WRONG,
    profileFactsErrors.FACT_NOT_ALLOWED,
    profileFactsErrors.FACTS_FULL,
  ],
  example: { value: 'M', source: 'store-form', at: '2026-11-30T09:00:00.000Z' },
});
