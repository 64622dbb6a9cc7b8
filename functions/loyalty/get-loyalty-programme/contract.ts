import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { loyaltyErrors } from '../errors.ts';
import { loyaltyProgramme } from '../schemas.ts';

export const GetLoyaltyProgramme = defineRoute({
  operationId: 'getLoyaltyProgramme',
  method: 'GET',
  path: '/v1/loyalty/programme',
  summary: 'Get the loyalty programme.',
  description:
    'The current version, or an earlier one. Version 0 is the default that applies until staff set one.',
  access: access.staff('loyalty.read'),
  query: z.strictObject({
    version: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(99_999_999))),
  }),
  responses: { 200: loyaltyProgramme },
  errors: [loyaltyErrors.PROGRAMME_VERSION_NOT_FOUND],
  etag: true,
});
