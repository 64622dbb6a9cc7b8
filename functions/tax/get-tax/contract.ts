import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { taxErrors } from '../errors.ts';
import { region, taxRule } from '../schemas.ts';

export const GetTax = defineRoute({
  operationId: 'getTax',
  method: 'GET',
  path: '/v1/taxes/{region}/{taxClass}',
  summary: 'Get a tax rule.',
  access: access.public,
  params: z.strictObject({ region, taxClass: code }),
  responses: { 200: taxRule },
  errors: [taxErrors.TAX_NOT_FOUND],
  etag: true,
});
