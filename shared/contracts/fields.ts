import * as z from 'zod/mini';
import { isE164, toE164 } from './phone.ts';

/** Field schemas that mean the same in every contract. */

/**
 * What no text may hold: control characters, characters that turn the direction of what follows, and halves of
 * characters. They break logs, mails, exports and labels downstream.
 */
const NEVER = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff`;
const LINE_BREAKS = String.raw`\t\n\r\u2028\u2029`;
/** What looks like nothing when it stands alone: blanks, and characters without width. */
const SPACES = String.raw` \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`;
const WITHOUT_WIDTH = String.raw`\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0`;
const BLANK = SPACES + WITHOUT_WIDTH;

/** Blanks, then a character that is seen, then anything allowed: read once from left to right, however long it is. */
const ONE_LINE = new RegExp(`^[${BLANK}]*[^${NEVER}${LINE_BREAKS}${BLANK}][^${NEVER}${LINE_BREAKS}]*$`, 'u');
const SOME_LINES = new RegExp(
  `^[${BLANK}${LINE_BREAKS}]*[^${NEVER}${LINE_BREAKS}${BLANK}][^${NEVER}]*$`,
  'u',
);

/** Text on one line that people read: a name, a street, a reason. Blanks alone are none. */
export const line = (max: number, description: string) =>
  z
    .string()
    .check(
      z.minLength(1, { abort: true }),
      z.maxLength(max, { abort: true }),
      z.regex(
        ONE_LINE,
        'needs a visible character, and takes no line breaks, control or direction characters',
      ),
      z.describe(description),
    );

/** Text on one line that something is kept by, as an attribute by its name. */
export const propertyName = (max: number, description: string) =>
  line(max, description).check(
    z.refine(
      (name) => !(name in Object.prototype),
      'is a name that every object has, such as `constructor` or `toString`; choose another',
    ),
    z.describe(description),
  );

/** Text of several lines that people read. */
export const paragraph = (max: number, description: string) =>
  z
    .string()
    .check(
      z.minLength(1, { abort: true }),
      z.maxLength(max, { abort: true }),
      z.regex(SOME_LINES, 'needs a visible character, and takes no control or direction characters'),
      z.describe(description),
    );

/** A secret or a key that a program was given and sends back as it is. */
export const token = (max: number, description: string) =>
  z
    .string()
    .check(
      z.minLength(1, { abort: true }),
      z.maxLength(max, { abort: true }),
      z.regex(/^[!-~]+$/, 'has letters, digits and signs of ASCII, without blanks'),
      z.describe(description),
    );

export const sku = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
      'a SKU has 1 to 64 letters, digits, dots, dashes or underscores, and begins with a letter or digit',
    ),
    z.describe('Stock keeping unit: the immutable code of one sellable unit in the whole business'),
  );

/** Codes of channels, locations and categories: they stand in URLs. */
export const code = z.string().check(
  z.regex(
    // Tables of many things are objects by code, and every object has a `constructor`.
    /^(?!constructor$)[a-z0-9][a-z0-9-]{0,47}$/,
    'a code has 1 to 48 lower-case letters, digits or dashes, begins with a letter or digit, and is not `constructor`',
  ),
  z.describe('Short code in lower case, for example `store-jakarta`'),
);

export const id = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/, 'an id has 1 to 128 letters, digits, _ . : or -'),
    z.describe('Identifier'),
  );

export const quantity = z.int().check(z.minimum(1), z.maximum(9999), z.describe('Whole units'));

export const currency = z
  .string()
  .check(
    z.regex(/^[A-Z]{3}$/, 'a currency is an ISO 4217 code of three capital letters'),
    z.describe('ISO 4217 code'),
  );

/** Money as it is answered: a sum of many amounts may be larger than any amount that is taken. */
export const minorUnits = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(Number.MAX_SAFE_INTEGER),
    z.describe('Whole minor units of the currency (rupiah for IDR, cents for USD)'),
  );

/**
 * What one unit may cost: Rp 10 billion, $ 100 million. A full cart, 45 lines of 9,999 units, stays half of the largest
 * whole number that is computed exactly (9 × 10^15).
 */
export const MAX_PRICE = 10_000_000_000;

/** What any other sum from outside may be: a gift card, a threshold, a refund. Thousands of them still add up exactly. */
export const MAX_AMOUNT = 1_000_000_000_000;

/** The price of one unit, or a fee, as it is sent. */
export const price = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(MAX_PRICE),
    z.describe('Whole minor units of the currency (rupiah for IDR, cents for USD), for one unit'),
  );

/** A sum of money as it is sent. */
export const amount = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(MAX_AMOUNT),
    z.describe('Whole minor units of the currency (rupiah for IDR, cents for USD)'),
  );

export const signedMinorUnits = z
  .int()
  .check(z.describe('Whole minor units of the currency; may be negative'));

export const money = z.strictObject({ amount: minorUnits, currency });

export const name = line(200, 'Name as shown to people');
export const note = paragraph(1000, 'Free text');

export const instant = z.iso.datetime().check(z.describe('Instant, ISO 8601 in UTC'));

export const version = z.int().check(z.minimum(1), z.describe('Version of the aggregate; also its ETag'));

export const email = z
  .string()
  .check(
    z.maxLength(254),
    z.regex(
      /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/,
      'an e-mail address has the form name@domain.tld, without brackets or a name before it',
    ),
  );

const PHONE = 'a phone number has a country code or is an Indonesian one, for example +6281234567890';

/** Comes as people write it, and is E.164 from here on. */
export const phone = z
  .string()
  .check(
    z.regex(/^\s*[+0-9][0-9 ()./-]{5,30}$/, { error: PHONE, abort: true }),
    z.overwrite(toE164),
    z.refine(isE164, PHONE),
    z.describe('Stored in E.164; without a country code it is read as an Indonesian number'),
  );

export const country = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 code of two capital letters'));

export const timeZone = z.string().check(
  z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, {
    error: 'a time zone is an IANA name, for example Asia/Jakarta',
    abort: true,
  }),
  z.refine(
    (zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
    'a time zone is an IANA name, for example Asia/Jakarta',
  ),
  z.describe('IANA time zone'),
);

export const latitude = z.number().check(z.minimum(-90), z.maximum(90));
export const longitude = z.number().check(z.minimum(-180), z.maximum(180));

export const address = z.strictObject({
  name: z.optional(name),
  line1: line(200, 'Street and number'),
  line2: z.optional(line(200, 'Further address line')),
  district: z.optional(line(100, 'District or neighbourhood')),
  city: line(100, 'City'),
  province: z.optional(line(100, 'Province or state')),
  postalCode: z.optional(line(16, 'Postal code in the format of the country')),
  country,
  latitude: z.optional(latitude),
  longitude: z.optional(longitude),
  phone: z.optional(phone),
});

/** Numbers and booleans arrive as text in a query. */
const fromText = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;

export const wholeNumberInQuery = (minimum: number, maximum: number, description: string) =>
  z.pipe(
    z.transform(fromText),
    z.int().check(z.minimum(minimum), z.maximum(maximum), z.describe(description)),
  );

export const numberInQuery = (minimum: number, maximum: number, description: string) =>
  z.pipe(
    z.transform(fromText),
    z.number().check(z.minimum(minimum), z.maximum(maximum), z.describe(description)),
  );

export const flagInQuery = (description: string) =>
  z.pipe(
    z.transform((value: unknown) => (value === 'true' ? true : value === 'false' ? false : value)),
    z.boolean().check(z.describe(description)),
  );

/** Query fields of every list: at most 100 rows, and where the last page ended. */
export const pageQuery = {
  limit: z._default(wholeNumberInQuery(1, 100, 'Rows on this page, at most 100'), 24),
  cursor: z.optional(
    z.string().check(z.maxLength(2048), z.describe('`page.nextCursor` of the previous page')),
  ),
};

/** The body of every list. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.strictObject({
    data: z.array(row),
    page: z.strictObject({
      nextCursor: z
        .nullable(z.string())
        .check(z.describe('Send it as `cursor` for the next page; null on the last one')),
    }),
  });

/** ISO 8601 duration of weeks, days, hours, minutes and seconds. */
export const duration = z
  .string()
  .check(
    z.regex(
      /^P(?!$)(\d{1,3}W)?(\d{1,4}D)?(T(?!$)(\d{1,5}H)?(\d{1,6}M)?(\d{1,8}S)?)?$/,
      'a duration has the ISO 8601 form PT30M or P1DT12H',
    ),
    z.describe('ISO 8601 duration, for example PT30M'),
  );

/** Journeys can trigger each other; what one led to says how many there were. */
export const journeyDepth = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(100),
    z.describe('Journeys that led to it, one triggering the next; more than five enter nobody'),
  );
