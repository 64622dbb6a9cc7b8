import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../errors.ts';
import { category, categoryBody } from '../schemas.ts';

export const PutCategory = defineRoute({
  operationId: 'putCategory',
  method: 'PUT',
  path: '/v1/categories/{code}',
  summary: 'Create or update a category.',
  description: 'The parent must exist. Sending the stored content again returns 200 with the same version.',
  access: access.staff('catalog.write'),
  params: z.strictObject({ code }),
  body: categoryBody,
  responses: { 200: category, 201: category },
  errors: [catalogErrors.CATEGORY_NOT_FOUND, catalogErrors.CATEGORY_CYCLE],
  ifMatch: 'required',
  etag: true,
  example: { name: 'Shirts', parent: 'clothing', position: 10 },
});
