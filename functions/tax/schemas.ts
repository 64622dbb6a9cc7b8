import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const region = z
  .string()
  .check(
    z.regex(
      /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
      'a region is a country of ISO 3166-1, or a part of one of ISO 3166-2: ID, or US-NY',
    ),
    z.describe('A country (`ID`), or a part of one (`US-NY`), ISO 3166'),
  );

const percent = z.number().check(
  z.minimum(0),
  z.maximum(100),
  z.refine(
    (value) => Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-6,
    'a rate has at most four decimals',
  ),
  z.describe('12 for 12 %'),
);

const base = z
  .strictObject({
    numerator: z.int().check(z.minimum(1), z.maximum(1000)),
    denominator: z.int().check(z.minimum(1), z.maximum(1000)),
  })
  .check(
    z.refine(({ numerator, denominator }) => numerator <= denominator, 'the base must not exceed the price'),
    z.describe('Taxed part of the price, such as 11/12; the whole price by default'),
  );

const treatment = z
  .enum(['taxed', 'zero_rated', 'exempt'])
  .check(z.describe('`zero_rated` is taxed at 0 %; `exempt` is not taxed'));

const component = z.strictObject({ name: field.name, percent, base: z.optional(base) });

const rate = z.strictObject({
  validFrom: z.optional(
    field.instant.check(z.describe('Start, inclusive, until the next rate; always by default')),
  ),
  treatment: z._default(treatment, 'taxed'),
  components: z._default(
    z.array(component).check(z.maxLength(5), z.describe('Components of the rate, such as state and county')),
    [],
  ),
});

const ruleFields = { rates: z.array(rate).check(z.minLength(1), z.maxLength(50)) };

export const taxBody = z.strictObject(ruleFields);

export const taxRule = z.strictObject({
  region,
  taxClass: field.code,
  ...ruleFields,
  builtIn: z.boolean().check(z.describe('Built-in rule that staff have not replaced')),
  version: z.optional(field.version.check(z.describe('Absent while the rule is built in'))),
});

/** Tax services there are; each has a line in `services/tax-services.ts`. */
export const taxServiceNames = ['table'] as const;

/** How a sales channel takes tax. */
export const taxSettings = z.strictObject({
  service: z._default(
    z.enum(taxServiceNames).check(z.describe('Source of the tax: `table` is the rates of `/v1/taxes`')),
    'table',
  ),
  level: z._default(
    z.enum(['line', 'unit']).check(z.describe('`line`: rounded once per line; `unit`: rounded per unit')),
    'line',
  ),
  rounding: z._default(
    z.enum(['half_even', 'half_up', 'half_down']).check(z.describe('Rounding of exact halves')),
    'half_even',
  ),
  deliveryTaxClass: z.optional(
    field.code.check(z.describe('Tax class of delivery fees; by default that of the goods of highest value')),
  ),
});

const treatmentOfSale = z.enum(['taxed', 'zero_rated', 'exempt', 'untaxed']);
const shownBase = z.optional(base);

/** The tax of a line or a delivery, as an invoice needs it. */
export const itemTax = z.strictObject({
  region: z.optional(region.check(z.describe('Region of the rule; absent where there is no rule'))),
  taxClass: field.code,
  treatment: treatmentOfSale,
  components: z.array(z.strictObject({ name: field.name, percent, base: shownBase, tax: field.minorUnits })),
  net: field.minorUnits.check(z.describe('Without tax')),
  units: z
    .array(z.strictObject({ units: field.quantity, net: field.minorUnits, tax: field.minorUnits }))
    .check(z.describe('Net and tax of each unit, for exact partial refunds')),
});

/** The tax of a sale per rate. */
export const taxSum = z.strictObject({
  region: z.optional(region),
  treatment: treatmentOfSale,
  name: z.optional(field.name.check(z.describe('Name of the tax, such as PPN'))),
  percent: percent.check(z.describe('The nominal rate')),
  base: shownBase,
  net: field.minorUnits,
  taxable: field.minorUnits.check(z.describe('Taxed part of `net` (DPP)')),
  tax: field.minorUnits,
});
