import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customerDataRequest, dataRequestKind, privacyLaw } from '../schemas.ts';

export const OpenDataRequest = defineRoute({
  operationId: 'openDataRequest',
  method: 'POST',
  path: '/v1/customers/{customerId}/data-requests',
  summary: 'Record what a customer asked about their data by phone, letter or in a store.',
  description:
    'By `customerId`, or by the external id. The clock runs from `receivedAt`. While one of the kind is open, that one is answered again.',
  access: access.staff('privacy.write'),
  params: z.strictObject({ customerId: field.id }),
  body: z.strictObject({
    kind: dataRequestKind,
    law: z.optional(privacyLaw.check(z.describe('By default that of the country of their first address'))),
    receivedAt: z.optional(field.instant.check(z.describe('Not later than now, which is the default'))),
  }),
  responses: { 201: customerDataRequest },
  example: { kind: 'access', receivedAt: '2026-11-30T09:00:00.000Z' },
});
