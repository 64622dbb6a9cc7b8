import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

const count = z.int();

export const GetPointsLiability = defineRoute({
  operationId: 'getPointsLiability',
  method: 'GET',
  path: '/v1/loyalty/liability',
  summary: 'Report the liability of outstanding points, per month.',
  description:
    'Counted in the transactions that move points, so the totals match the ledgers. Outstanding points include pending points and points reserved by unpaid orders. The liability is their value less breakage: the share of points that are expected to expire unused.',
  access: access.staff('loyalty.read'),
  query: z.strictObject({
    currency: z._default(field.currency.check(z.describe('Currency of the value of a point')), 'IDR'),
    breakagePercent: z.optional(
      z.coerce
        .number()
        .check(
          z.int(),
          z.minimum(0),
          z.maximum(100),
          z.describe('Defaults to the share of earned points that has expired so far'),
        ),
    ),
  }),
  responses: {
    200: z.strictObject({
      currency: field.currency,
      outstanding: count,
      owed: count.check(z.describe('Points that customers owe')),
      pointValue: field.minorUnits,
      breakagePercent: z.number(),
      liability: field.minorUnits,
      months: z.array(
        z.strictObject({
          month: z.string().check(z.describe('2026-11, in UTC')),
          earned: count,
          redeemed: count.check(z.describe('Spent with paid orders, less points returned by refunds')),
          expired: count,
          clawedBack: count,
          outstanding: count.check(z.describe('At its end')),
        }),
      ),
    }),
  },
});
