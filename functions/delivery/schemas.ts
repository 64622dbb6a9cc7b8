import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** More than any fee, and small enough that every sum of fees is exact. */
const fee = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(1_000_000_000),
    z.describe('Whole minor units of the currency of the list; at least 0'),
  );

const part = z
  .string()
  .check(
    z.regex(
      /^[A-Z0-9]{1,10}( [A-Z0-9]{1,3})?$/,
      'a postal code is written in capitals and digits, without dashes; only British codes have a space',
    ),
  );

const postalCodes = z
  .union([
    part.check(
      z.describe(
        'Prefix (`12`) or whole code. British: an area (`PA`), a district (`PA6`, without PA66), a sector (`PA6 7`) or a whole code',
      ),
    ),
    z.strictObject({ from: part, to: part }).check(z.describe('From one prefix to another, both inclusive')),
  ])
  .check(z.describe('Postal codes of a country, by prefix'));

const area = z.strictObject({
  country: field.country,
  postalCodes: z.optional(
    z
      .array(postalCodes)
      .check(z.minLength(1), z.maxLength(500), z.describe('The rest of the country by default')),
  ),
});

const zone = z.strictObject({
  code: field.code,
  name: field.name,
  areas: z.array(area).check(z.minLength(1), z.maxLength(250)),
});

const bounds = (what: string) =>
  z
    .strictObject({
      from: z.optional(z.int().check(z.minimum(0), z.maximum(field.MAX_AMOUNT))),
      below: z.optional(z.int().check(z.minimum(1), z.maximum(field.MAX_AMOUNT))),
    })
    .check(
      z.refine(({ from = 0, below = Infinity }) => from < below, '`from` is smaller than `below`'),
      z.describe(what),
    );

const weightGrams = z.optional(bounds('Weight of the parcel; any by default'));
const when = {
  goods: z.optional(bounds('Value of the goods before discounts, minor units; any by default')),
  weightGrams,
  quantity: z.optional(bounds('Units of all lines; any by default')),
};

const price = {
  fee,
  perKg: z.optional(fee.check(z.describe('Per started kilogram after the first'))),
  days: z
    .strictObject({
      from: z.int().check(z.minimum(0), z.maximum(90)),
      to: z.int().check(z.minimum(0), z.maximum(90)),
    })
    .check(
      z.refine(({ from, to }) => from <= to, '`from` is not after `to`'),
      z.describe('Calendar days from order to delivery'),
    ),
};

export const deliveryRate = z.strictObject({ zone: field.code, ...when, ...price });
const carrierPrice = z.strictObject({ zone: field.code, weightGrams, ...price });

const surcharge = z.strictObject({
  name: field.name,
  zones: z.optional(z.array(field.code).check(z.minLength(1), z.maxLength(100))),
  ...when,
  fee,
});

const common = {
  name: field.name,
  currency: field.currency,
  zones: z.array(zone).check(z.minLength(1), z.maxLength(100)),
  unknownWeightGrams: z._default(
    z.int().check(z.minimum(1), z.maximum(1_000_000), z.describe('Weight of a unit without a known weight')),
    500,
  ),
};

const rateTableFields = {
  ...common,
  rates: z
    .array(deliveryRate)
    .check(z.minLength(1), z.maxLength(500), z.describe('The first matching rate applies')),
  surcharges: z._default(
    z.array(surcharge).check(z.maxLength(50), z.describe('All matching surcharges are added')),
    [],
  ),
};

export const rateTableBody = z.strictObject(rateTableFields);
export const rateTable = z.strictObject({ code: field.code, ...rateTableFields, version: field.version });

/** Adapters there are; each has a folder in `carriers/`. */
export const carrierAdapterNames = ['table'] as const;

const carrierFields = {
  ...common,
  adapter: z._default(
    z.enum(carrierAdapterNames).check(z.describe('Source of the fees: `table` is this price list')),
    'table',
  ),
  collectsFrom: z._default(
    z
      .array(area)
      .check(z.maxLength(250), z.describe('Areas it collects from at these prices; all areas when empty')),
    [],
  ),
  services: z
    .array(
      z.strictObject({
        code: field.code,
        name: field.name,
        prices: z.array(carrierPrice).check(z.minLength(1), z.maxLength(500)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
};

export const carrierBody = z.strictObject(carrierFields);
export const carrier = z.strictObject({ code: field.code, ...carrierFields, version: field.version });
