import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../errors.ts';

const references = (what: string) =>
  z._default(
    z.array(field.id).check(z.maxLength(100), z.describe(`${what}, by \`customerId\` or external id`)),
    [],
  );

export const ChangeSegmentMembers = defineRoute({
  operationId: 'changeSegmentMembers',
  method: 'POST',
  path: '/v1/segments/{segmentId}/members',
  summary: 'Add customers to a list and remove others.',
  description:
    'Only for segments without a rule. The same request again changes nothing. Customers who withdrew their consent to `profiling` are put on the list, and are members once they agree again.',
  access: access.staff('segments.write'),
  params: z.strictObject({ segmentId: field.code }),
  body: z.strictObject({ add: references('Customers to add'), remove: references('Customers to remove') }),
  responses: {
    200: z.strictObject({
      data: z.array(
        z.strictObject({
          reference: field.id.check(z.describe('As it was sent')),
          result: z
            .enum(['added', 'removed', 'unknown_customer', 'no_profiling'])
            .check(z.describe('`no_profiling`: listed, and no member while profiling is refused')),
        }),
      ),
    }),
  },
  errors: [
    segmentsErrors.SEGMENT_NOT_FOUND,
    segmentsErrors.SEGMENT_HAS_RULE,
    segmentsErrors.SEGMENT_ARCHIVED,
  ],
  example: { add: ['cus_7GmPzQ'], remove: [] },
});
