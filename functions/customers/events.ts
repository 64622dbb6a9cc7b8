import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const CustomerRegistered = defineEvent({
  type: 'CustomerRegistered',
  domain: 'customers',
  version: 1,
  summary: 'A customer profile was created, by a first sign-in or an import.',
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
  summary: 'A customer requested a code to verify an address. Contains neither the code nor the address.',
  delivery: 'outbox',
  data: z.strictObject({ verificationId: field.id, customerId: field.id, type: z.enum(['email', 'phone']) }),
});

export const CustomerUpdated = defineEvent({
  type: 'CustomerUpdated',
  domain: 'customers',
  version: 1,
  summary: 'A customer profile or its consents changed. Contains the names of the fields, not their content.',
  delivery: 'outbox',
  data: z.strictObject({
    customerId: field.id,
    changed: z.array(z.string()).check(z.describe('Names of the fields that changed')),
  }),
});
