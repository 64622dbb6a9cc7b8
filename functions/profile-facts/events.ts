import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const ProfileFactChanged = defineEvent({
  type: 'ProfileFactChanged',
  domain: 'profile-facts',
  version: 1,
  summary:
    'A fact about a customer was added, changed or removed. The event does not contain its value, which is personal.',
  delivery: 'outbox',
  data: z.object({
    customerId: field.id,
    factId: field.code,
    source: field.code,
    isKnown: z.boolean().check(z.describe('False: it was removed')),
  }),
});
