import * as z from 'zod/mini';
import { token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../../segments/errors.ts';
import { campaignAudience } from '../schemas.ts';

const hash = z.string().check(z.describe('SHA-256, lower-case hexadecimal'));

export const ExportAudience = defineRoute({
  operationId: 'exportAudience',
  method: 'POST',
  path: '/v1/campaigns/audience-export',
  summary: 'Export an audience as hashes for advertising platforms.',
  description:
    'Hashes of proven e-mail addresses (trimmed, lower case) and phone numbers (E.164 digits, without plus) of the customers of an audience who agreed to marketing and to `profiling`; nothing of others. A page covers about 200 customers and may be empty; continue until `nextCursor` is null.',
  access: access.staff('audiences.export'),
  body: z.strictObject({
    audience: campaignAudience,
    cursor: z.optional(token(2000, '`nextCursor` of the page before')),
  }),
  responses: {
    200: z.strictObject({
      data: z.array(z.strictObject({ email: z.optional(hash), phone: z.optional(hash) })),
      page: z.strictObject({ nextCursor: z.nullable(z.string()) }),
    }),
  },
  errors: [segmentsErrors.SEGMENT_NOT_FOUND],
  example: { audience: { segment: 'vip' } },
});
