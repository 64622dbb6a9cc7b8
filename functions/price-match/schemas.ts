import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { roles } from '#shared/contracts/scopes.ts';
import { gtin } from '../catalog/schemas.ts';
import { claimStatuses, rejectReasons } from './model/claim.ts';

/** No user, no password, no port, no address of numbers: what is left leads where it says. */
const link = (what: string) =>
  z
    .string()
    .check(
      z.maxLength(1000),
      z.regex(
        /^https:\/\/([a-z0-9-]+\.)+[a-z]{2,24}([/?#][!-[\]-~]*)?$/i,
        'a link has the form https://shop.example/product, without user, password or port',
      ),
      z.describe(what),
    );

export const competitorProof = z.strictObject({
  name: field.name,
  url: z.optional(link('The page that shows the price')),
  photo: z.optional(link('A photograph of the price tag, where you uploaded it')),
});

const days = (most: number) => z.int().check(z.minimum(1), z.maximum(most), z.describe('Days'));
const hours = (most: number) => z.int().check(z.minimum(1), z.maximum(most), z.describe('Hours'));

const limitFields = {
  maxPercent: z.int().check(z.minimum(1), z.maximum(99), z.describe('Whole percent of our price')),
  maxAmount: z.optional(field.price.check(z.describe('Per unit, in minor units of the channel’s currency'))),
};

const domain = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(/^([a-z0-9-]+\.)+[a-z]{2,24}$/, 'a domain has the form shop.example, in lower case'),
    z.describe(
      'Domain of its prices, subdomains included. Omit it for a physical store, which is proven by a photo',
    ),
  );

export const priceMatchPolicyBody = z.strictObject({
  enabled: z._default(z.boolean(), true),
  competitors: z
    .array(z.strictObject({ name: field.name, domain: z.optional(domain) }))
    .check(z.minLength(1), z.maxLength(200), z.describe('Competitors whose prices are matched')),
  limit: z.strictObject(limitFields).check(z.describe('Limit for all roles, below our price')),
  automatic: z.optional(
    z
      .strictObject(limitFields)
      .check(
        z.describe(
          'Limit for automatic approval of claims with a link. Omit it to decide every claim manually',
        ),
      ),
  ),
  approvers: z._default(
    z
      .array(z.strictObject({ role: z.enum(roles), ...limitFields }))
      .check(z.maxLength(roles.length), z.describe('Limit of each role; admins have `limit`')),
    [
      { role: 'store-manager', maxPercent: 10 },
      { role: 'merchandiser', maxPercent: 99 },
    ],
  ),
  maxUnits: z._default(field.quantity.check(z.describe('Maximum units per claim')), 5),
  seenWithinDays: z._default(days(90), 7),
  answerWithinHours: z._default(hours(720), 48),
  useWithinHours: z._default(hours(720), 24),
  refusals: z._default(
    z
      .strictObject({
        most: z.int().check(z.minimum(1), z.maximum(100)),
        withinDays: days(365),
        blockHours: hours(8760),
      })
      .check(
        z.describe('Blocks shoppers with this many rejected claims in this many days, for this many hours'),
      ),
    { most: 3, withinDays: 30, blockHours: 168 },
  ),
});

export const policy = z.strictObject({
  channel: field.code,
  version: field.version,
  ...priceMatchPolicyBody.shape,
});

/** What only staff see of a claim: who decided, and how often its claimant was refused. */
const forStaff = z.strictObject({
  requestedBy: z.string(),
  decidedBy: z.optional(z.string()),
  note: z.optional(field.note),
  claimant: z.string().check(z.describe('`customer:…`, or a digest for a guest')),
  refusals: z.optional(
    z.int().check(z.describe('Rejected claims of this shopper that count towards a block')),
  ),
  blockedUntil: z.optional(field.instant),
});

export const claim = z.strictObject({
  claimId: field.id,
  claimToken: z.optional(
    z.string().check(z.describe('Access token of the claim for guests; send it as X-Claim-Token')),
  ),
  version: field.version,
  status: z
    .enum(claimStatuses)
    .check(
      z.describe('`approved`: applied to the cart until `expiresAt`; `used`: an order was placed with it'),
    ),
  cartId: field.id,
  channel: field.code,
  sku: field.sku,
  gtin,
  quantity: field.quantity.check(z.describe('Maximum units of the line at the matched price')),
  currency: field.currency,
  ourPrice: field.minorUnits.check(z.describe('Our price per unit')),
  price: field.minorUnits.check(z.describe('The competitor’s price per unit')),
  competitor: competitorProof,
  seenAt: field.instant,
  requestedAt: field.instant,
  since: field.instant.check(z.describe('When `status` last changed')),
  expiresAt: field.instant,
  automatic: z.optional(z.boolean().check(z.describe('`true` if approved automatically'))),
  reason: z.optional(z.enum(rejectReasons)),
  orderId: z.optional(field.id),
  staff: z.optional(forStaff.check(z.describe('Shown to staff only'))),
});
