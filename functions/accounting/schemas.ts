import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { accountNames } from './model/accounts.ts';

const account = z.enum(accountNames).check(z.describe('What the account is for'));
const method = z.optional(field.code.check(z.describe('Of `clearing`: the payment method')));
const inBooks = {
  code: field.token(20, 'Code of the account in the books'),
  name: field.name.check(z.describe('Name of the account in the books')),
};

const timeZone = field.timeZone.check(z.describe('Zone of the days of the books, for entries from now on'));
const accountInChart = z.strictObject({ account, method, ...inBooks });

export const chartBody = z.strictObject({
  timeZone: z._default(timeZone, 'Asia/Jakarta'),
  accounts: z._default(
    z
      .array(accountInChart)
      .check(z.maxLength(100), z.describe('Accounts with another code or name than usual')),
    [],
  ),
});

/** Of the chart that the books are kept by. */
const chartVersion = z
  .int()
  .check(z.minimum(0), z.describe('0: the shop has set no chart of its own, the usual accounts apply'));

export const accountChart = z.strictObject({
  version: chartVersion,
  timeZone,
  accounts: z.array(accountInChart).check(z.describe('All accounts, with those of single methods')),
});

export const day = z.iso.date().check(z.describe('Day of the books, in the zone of the chart'));

const amounts = {
  debit: field.minorUnits,
  credit: field.minorUnits,
};

/** `unassigned` is what belongs to no channel. */
export const channel = field.code.check(
  z.describe('Sales channel; `unassigned`: payouts, remittances, drawers and credit that staff granted'),
);

export const journalOfDay = z.strictObject({
  day,
  chartVersion,
  digest: z.string().check(z.describe('SHA-256 of the sums: the same journal has the same digest')),
  journals: z.array(
    z.strictObject({
      channel,
      currency: field.currency,
      entries: z.int().check(z.describe('Entries that the sums are made of')),
      lines: z.array(z.strictObject({ account, method, ...inBooks, ...amounts })),
      ...amounts,
    }),
  ),
});

export const journalEntry = z.strictObject({
  entryId: z.string(),
  at: field.instant,
  channel,
  currency: field.currency,
  kind: z.string().check(z.describe('`capture`, `refund`, `rounding`, `fee`, `issue`, `expire` …')),
  orderId: z.optional(field.id),
  lines: z.array(z.strictObject({ account, method, code: inBooks.code, ...amounts })),
});
