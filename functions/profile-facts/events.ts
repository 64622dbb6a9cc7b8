import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const ProfileFactChanged = defineEvent({
  type: 'ProfileFactChanged',
  domain: 'profile-facts',
  version: 1,
  summary: 'A fact about a customer is new, changed or gone. Its value is personal, and not told.',
  delivery: 'outbox',
  data: z.object({
    customerId: field.id,
    factId: field.code,
    source: field.code,
    isKnown: z.boolean().check(z.describe('False: it was removed')),
  }),
});
