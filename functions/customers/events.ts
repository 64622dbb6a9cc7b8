import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const CustomerRegistered = defineEvent({
  type: 'CustomerRegistered',
  domain: 'customers',
  version: 1,
  summary: 'A customer got a profile: by signing in for the first time, or through an import.',
  delivery: 'outbox',
  data: z.strictObject({
    customerId: field.id,
    origin: z.enum(['sign_in', 'external']).check(z.describe('How the profile came to be')),
  }),
});

export const AddressVerificationRequested = defineEvent({
  type: 'AddressVerificationRequested',
  domain: 'customers',
  version: 1,
  summary: 'A customer asked for a code that proves an address. Neither the code nor the address is in it.',
  delivery: 'outbox',
  data: z.strictObject({ verificationId: field.id, customerId: field.id, type: z.enum(['email', 'phone']) }),
});

export const CustomerUpdated = defineEvent({
  type: 'CustomerUpdated',
  domain: 'customers',
  version: 1,
  summary: 'A profile or its consents changed. Whoever may see the content reads it by reference.',
  delivery: 'outbox',
  data: z.strictObject({
    customerId: field.id,
    changed: z.array(z.string()).check(z.describe('Names of the fields that changed')),
  }),
});
