import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { identityType, medium } from './schemas.ts';

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

export const SignInCodeRequested = defineEvent({
  type: 'SignInCodeRequested',
  domain: 'customers',
  version: 1,
  summary: 'Somebody requested a code to sign in. Contains neither the code nor the address.',
  delivery: 'outbox',
  data: z.strictObject({ signInId: field.id, medium }),
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
    depth: z.optional(field.journeyDepth),
  }),
});

export const IdentityLinked = defineEvent({
  type: 'IdentityLinked',
  domain: 'customers',
  version: 1,
  summary:
    'An e-mail address or phone number was verified, or a card, number or device was linked. Contains no address and no number.',
  delivery: 'outbox',
  data: z.strictObject({
    customerId: field.id,
    identities: z.array(
      z.strictObject({
        type: identityType,
        proof: z.enum(['verified', 'linked']),
        from: z.optional(field.id.check(z.describe('Profile that it found until now'))),
        shared: z.optional(z.boolean().check(z.describe('True: several profiles have it'))),
      }),
    ),
  }),
});

export const IdentityUnlinked = defineEvent({
  type: 'IdentityUnlinked',
  domain: 'customers',
  version: 1,
  summary: 'An identity was removed from a customer. Contains no address and no number.',
  delivery: 'outbox',
  data: z.strictObject({ customerId: field.id, type: identityType }),
});

const mergeFacts = {
  customerId: field.id.check(z.describe('Surviving customer')),
  absorbedId: field.id.check(z.describe('Customer that was merged into it')),
  mergeId: field.id,
};

export const CustomersMerged = defineEvent({
  type: 'CustomersMerged',
  domain: 'customers',
  version: 1,
  summary: 'Two profiles of one person were merged. Orders, points and credit follow within seconds.',
  delivery: 'outbox',
  data: z.strictObject({ ...mergeFacts, cause: z.enum(['staff', 'verified_identity']) }),
});

export const CustomersUnmerged = defineEvent({
  type: 'CustomersUnmerged',
  domain: 'customers',
  version: 1,
  summary: 'A merge was undone. Orders, points and credit of the merged profile return to it within seconds.',
  delivery: 'outbox',
  data: z.strictObject(mergeFacts),
});
