import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { supplier } from '../schemas.ts';

export const ListSuppliers = defineRoute({
  operationId: 'listSuppliers',
  method: 'GET',
  path: '/v1/suppliers',
  summary: 'List suppliers.',
  access: access.staff('purchasing.read'),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(supplier) },
});
