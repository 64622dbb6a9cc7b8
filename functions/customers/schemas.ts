import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const locale = z
  .string()
  .check(
    z.regex(
      /^[a-z]{2}(-[A-Z]{2})?$/,
      'a locale is a language with or without a country, for example id or en-SG',
    ),
    z.describe('Language of messages, BCP 47'),
  );

/** How a message travels. */
export const medium = z.enum(['email', 'sms', 'whatsapp']).check(z.describe('How a message travels'));

export const purpose = z
  .enum(['marketing', 'profiling'])
  .check(z.describe('What the consent is for; messages about an order of one’s own need none'));

export const consentState = z.enum(['granted', 'withdrawn']);

const textVersion = field.line(64, 'Which wording the person agreed to');

const consentSource = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9_-]{0,47}$/, 'a source is a short code, for example account or store-form'),
    z.describe('Where it was given, for example `account`, `web` or `store-form`'),
  );

/** One answer to one question: may messages of this purpose travel by this medium? */
export const consent = z.strictObject({
  medium,
  purpose,
  state: consentState,
  at: field.instant,
  source: consentSource,
  textVersion,
});

export const consentAnswer = z.strictObject({ medium, purpose, state: consentState, textVersion });
export { consentSource };

/** What a person may say about themselves. */
export const profileFields = {
  name: z.optional(field.name),
  email: z.optional(field.email),
  phone: z.optional(field.phone),
  /** The first one is offered first. */
  addresses: z._default(z.array(field.address).check(z.maxLength(20)), []),
  locale: z.optional(locale),
  timeZone: z.optional(field.timeZone.check(z.describe('IANA time zone; quiet hours are counted in it'))),
  preferredMedium: z.optional(medium),
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
export const me = z.strictObject(known);

export const segments = z
  .array(field.code)
  .check(z.maxLength(50), z.describe('Groups of customers, for example `vip`; replaces those there were'));

/** What staff see. */
export const customer = z.strictObject({
  ...known,
  segments: z
    .array(field.code)
    .check(z.describe('Groups staff put them into; prices and promotions may be for one of them')),
  sharedEmail: z
    .boolean()
    .check(z.describe('True: another profile holds this e-mail address; here it is an unverified contact')),
  sharedPhone: z
    .boolean()
    .check(z.describe('True: another profile holds this phone number; here it is an unverified contact')),
});
