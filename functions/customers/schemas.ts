import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { identityTypes } from './model/address.ts';
import { linkTypes } from './model/linked-identity.ts';
import { MAX_ADDRESSES } from './model/postal-addresses.ts';

export const locale = z
  .string()
  .check(
    z.regex(
      /^[a-z]{2}(-[A-Z]{2})?$/,
      'a locale is a language with or without a country, for example id or en-SG',
    ),
    z.describe('Language of messages, BCP 47'),
  );

/** Medium of the message. */
export const medium = z.enum(['email', 'sms', 'whatsapp', 'push']).check(z.describe('Medium of the message'));

export const purpose = z
  .enum(['marketing', 'profiling'])
  .check(z.describe('What the consent is for; messages about the customer’s own orders need none'));

export const consentState = z.enum(['granted', 'withdrawn']);

const textVersion = field.line(64, 'Which wording the person agreed to');

const consentSource = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9_-]{0,47}$/, 'a source is a short code, for example account or store-form'),
    z.describe('Where the consent was given, for example `account`, `web` or `store-form`'),
  );

/** One answer to one question: may messages of this purpose travel by this medium? */
export const consent = z.strictObject({
  medium,
  purpose,
  state: consentState,
  at: field.instant,
  source: consentSource,
  textVersion,
  expiresAt: z.optional(
    field.instant.check(
      z.describe('The answer holds until then, exclusive; absent: until another one comes'),
    ),
  ),
});

export const consentAnswer = z.pick(consent, {
  medium: true,
  purpose: true,
  state: true,
  textVersion: true,
  expiresAt: true,
});
export { consentSource };

/** What a person may say about themselves. */
export const profileFields = {
  name: z.optional(field.name),
  email: z.optional(field.email),
  phone: z.optional(field.phone),
  birthday: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2\d)$/,
          'a birthday has the form 11-23',
        ),
        z.describe('Month and day'),
      ),
  ),
  birthYear: z.optional(
    z
      .int()
      .check(
        z.minimum(1900),
        z.maximum(2200),
        z.describe(
          'Only where age matters. Under 18, marketing and profiling need a guardian; once said, staff correct it',
        ),
      ),
  ),
  /** The first one is offered first. */
  addresses: z._default(z.array(field.address).check(z.maxLength(MAX_ADDRESSES)), []),
  locale: z.optional(locale),
  timeZone: z.optional(field.timeZone.check(z.describe('IANA time zone; quiet hours use it'))),
  preferredMedium: z.optional(medium),
  preferredChannel: z.optional(field.code.check(z.describe('Sales channel they like to buy in'))),
  preferredStore: z.optional(field.code.check(z.describe('Location they like to pick up at'))),
};

export const profileBody = z.strictObject(profileFields);

const known = {
  customerId: field.id,
  externalId: z.optional(field.id.check(z.describe('Id in the system the profile was imported from'))),
  ...profileFields,
  consents: z.array(consent),
  registeredAt: field.instant,
  version: field.version,
};

/**
 * What customers see of themselves. Whether somebody else holds their address is not said here: it would tell
 * anybody with an account whether an address is registered.
 */
export const me = z.strictObject({
  ...known,
  emailVerified: z
    .boolean()
    .check(z.describe('True: the e-mail address is verified, by a code or through the sign-in')),
  phoneVerified: z.boolean().check(z.describe('True: the phone number is verified')),
});

const addressProof = z
  .enum(['unproven', 'entered_by_staff', 'verified'])
  .check(
    z.describe(
      '`unproven`: typed by the customer, and not used to find customers; `entered_by_staff`: by staff or an import; `verified`: verified by the customer',
    ),
  );

/** A code that is on its way. */
export const addressVerification = z.strictObject({
  verificationId: field.id,
  type: z.enum(['email', 'phone']),
  expiresAt: field.instant,
});

export const groups = z
  .array(field.code)
  .check(z.maxLength(50), z.describe('Groups of customers, for example `vip`; replaces the existing ones'));

export const linkType = z.enum(linkTypes).check(z.describe('What the value is'));

export const identityType = z.enum([...identityTypes, ...linkTypes]);

const linkedIdentity = z.strictObject({
  linkId: field.id,
  type: identityType,
  ending: z.string().check(z.describe('Last four characters; of an e-mail address, its domain')),
  marketplace: z.optional(field.code),
  at: field.instant,
  from: z.optional(field.id.check(z.describe('Merged profile that it came with'))),
});

/** A profile that was merged into another, and what that one took from it. */
export const customerMerge = z.strictObject({
  mergeId: field.id,
  customerId: field.id.check(z.describe('Surviving customer')),
  absorbedId: field.id.check(z.describe('Customer that was merged into it')),
  mergedAt: field.instant,
  by: z.string().check(z.describe('Who did it')),
  cause: z
    .enum(['staff', 'verified_identity'])
    .check(z.describe('`verified_identity`: the customer verified the e-mail address of the other profile')),
  reason: z.optional(z.string()),
  took: z.array(z.string()).check(z.describe('Fields that came from the merged profile')),
  reversibleUntil: field.instant,
});

const guardian = z.strictObject({
  customerId: field.id.check(z.describe('The guardian’s own profile')),
  at: field.instant,
  source: consentSource,
  textVersion,
});

/** What a guardian agreed to for a child (UU PDP, article 25). */
export const guardianAnswer = z.strictObject({
  guardian: field.id.check(z.describe('`customerId` or external id of an adult')),
  source: consentSource,
  textVersion,
});

/** What staff see. */
export const customer = z.strictObject({
  ...known,
  linked: z
    .array(linkedIdentity)
    .check(z.describe('Identities beside the addresses; their values are not stored')),
  merges: z.array(customerMerge).check(z.describe('Profiles that were merged into this one')),
  mergedInto: z.optional(field.id.check(z.describe('Customer that this profile was merged into'))),
  groups: z
    .array(field.code)
    .check(z.describe('Groups assigned by staff; prices and promotions can apply to one of them')),
  tags: z
    .array(field.code)
    .check(z.describe('Set by journeys and staff, the newest last; segments can ask for them')),
  tagMarks: z
    .array(z.strictObject({ tag: field.code, at: field.instant, by: z.string() }))
    .check(z.describe('Which of the tags staff set, who and when')),
  guardian: z.optional(guardian.check(z.describe('Who agreed for a child'))),
  emailProof: z.optional(addressProof),
  phoneProof: z.optional(addressProof),
  sharedEmail: z
    .boolean()
    .check(
      z.describe('True: this e-mail address belongs to another customer, who verified it or had it first'),
    ),
  sharedPhone: z
    .boolean()
    .check(
      z.describe('True: this phone number belongs to another customer, who verified it or had it first'),
    ),
});
