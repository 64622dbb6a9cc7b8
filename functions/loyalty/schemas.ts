import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const points = z.int().check(z.minimum(0));

const entry = z.strictObject({
  kind: z.enum([
    'earned',
    'clawed_back',
    'owed',
    'set_off',
    'held',
    'redeemed',
    'returned',
    'expired',
    'adjusted',
  ]),
  points: z.int().check(z.describe('Change of the balance')),
  amount: points.check(z.describe('Number of points')),
  orderId: z.optional(field.id.check(z.describe('The order that earned or used them'))),
  at: field.instant,
  expiresAt: z.optional(field.instant.check(z.describe('When earned points expire, unless used before'))),
  balanceAfter: z.int(),
});

/** A customer's points: how many, and where they came from and went. */
export const pointsStatement = z.strictObject({
  customerId: field.id,
  balance: z.int().check(z.describe('Points of the customer, including pending ones')),
  usable: points.check(z.describe('Points that can be spent now')),
  held: points.check(z.describe('Points reserved by unpaid orders')),
  owed: points.check(
    z.describe('Points spent before their purchase was returned; deducted from later points'),
  ),
  lots: z.array(
    z.strictObject({
      points,
      availableAt: z.optional(field.instant.check(z.describe('Pending until then'))),
      expiresAt: z.optional(field.instant),
    }),
  ),
  tier: z.strictObject({
    tier: z.optional(field.code),
    since: z.optional(field.instant),
    keepUntil: z.optional(field.instant),
    points: points.check(z.describe('Points that count for a tier now')),
  }),
  ...field.pageOf(entry).shape,
});

const codes = z.array(field.code).check(z.minLength(1), z.maxLength(100));

const multiplier = z.strictObject({
  name: field.name,
  percent: z.int().check(z.minimum(101), z.maximum(10_000), z.describe('200 doubles the points')),
  channels: z.optional(codes),
  locations: z.optional(codes.check(z.describe('Sold by staff at one of these stores'))),
  tiers: z.optional(codes),
  groups: z.optional(codes.check(z.describe('Customers in one of these groups, or members of such a plan'))),
  from: z.optional(field.instant),
  until: z.optional(field.instant.check(z.describe('Exclusive'))),
});

export const programmeBody = z.strictObject({
  rates: z
    .array(
      z.strictObject({
        currency: field.currency,
        points: z.int().check(z.minimum(1), z.maximum(100_000)),
        perWhole: field.amount.check(
          z.minimum(1),
          z.describe('Amount that earns the points, in minor units'),
        ),
      }),
    )
    .check(z.maxLength(200)),
  multipliers: z
    .array(multiplier)
    .check(z.maxLength(100), z.describe('The highest matching one applies; they do not add up')),
  pendingDays: z
    .int()
    .check(z.minimum(0), z.maximum(365), z.describe('Days from payment until points can be spent')),
  validMonths: z
    .int()
    .check(z.minimum(1), z.maximum(120), z.describe('Months from payment until points expire')),
  tiers: z.strictObject({
    levels: z
      .array(
        z.strictObject({
          tier: field.code,
          name: field.name,
          fromPoints: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
        }),
      )
      .check(z.maxLength(20)),
    windowMonths: z
      .int()
      .check(z.minimum(1), z.maximum(60), z.describe('Number of months whose points count')),
    keepMonths: z
      .int()
      .check(z.minimum(1), z.maximum(60), z.describe('Months for which a reached tier is kept')),
    graceDays: z
      .int()
      .check(z.minimum(0), z.maximum(365), z.describe('Days after that until the tier is removed')),
  }),
});

/** Of the programme; 0 is the default that applies until staff set one. */
export const programmeVersion = z.int().check(z.minimum(0), z.describe('0 for the default programme'));

export const loyaltyProgramme = z.strictObject({ version: programmeVersion, ...programmeBody.shape });
