import * as z from 'zod/mini';
import { country, pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { taxRule } from '../schemas.ts';

export const ListTaxes = defineRoute({
  operationId: 'listTaxes',
  method: 'GET',
  path: '/v1/taxes',
  summary: 'List tax rules, including built-in ones.',
  access: access.public,
  query: z.strictObject({
    country: z.optional(country.check(z.describe('Only rules of this country and its parts'))),
  }),
  responses: { 200: pageOf(taxRule) },
});
