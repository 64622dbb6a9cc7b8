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
  url: z.optional(link('The page where the price is seen')),
  photo: z.optional(link('A photograph of the price tag, where you uploaded it')),
});

const days = (most: number) => z.int().check(z.minimum(1), z.maximum(most), z.describe('Days'));
const hours = (most: number) => z.int().check(z.minimum(1), z.maximum(most), z.describe('Hours'));

const limitFields = {
  maxPercent: z.int().check(z.minimum(1), z.maximum(99), z.describe('Whole percent of our price')),
  maxAmount: z.optional(field.price.check(z.describe('For one, minor units of the channel’s currency'))),
};

const domain = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(/^([a-z0-9-]+\.)+[a-z]{2,24}$/, 'a domain has the form shop.example, in lower case'),
    z.describe(
      'Where its prices are seen; subdomains count too. Left out: a shop of bricks, shown by a photograph',
    ),
  );

export const priceMatchPolicyBody = z.strictObject({
  enabled: z._default(z.boolean(), true),
  competitors: z
    .array(z.strictObject({ name: field.name, domain: z.optional(domain) }))
    .check(z.minLength(1), z.maxLength(200), z.describe('Shops whose prices are matched')),
  limit: z.strictObject(limitFields).check(z.describe('How far below our price anybody may go')),
  automatic: z.optional(
    z
      .strictObject(limitFields)
      .check(z.describe('What is granted at once when the proof is a link; nothing when left out')),
  ),
  approvers: z._default(
    z
      .array(z.strictObject({ role: z.enum(roles), ...limitFields }))
      .check(z.maxLength(roles.length), z.describe('How far each role may go; admins go as far as `limit`')),
    [
      { role: 'store-manager', maxPercent: 10 },
      { role: 'merchandiser', maxPercent: 99 },
    ],
  ),
  maxUnits: z._default(field.quantity.check(z.describe('Most units of one claim')), 5),
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
      .check(z.describe('Who had so many claims refused in so many days makes none for so many hours')),
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
  claimant: z.string().check(z.describe('`customer:…`, or a digest that stands for a guest')),
  refusals: z.optional(z.int().check(z.describe('Claims of theirs that were refused and count now'))),
  blockedUntil: z.optional(field.instant),
});

export const claim = z.strictObject({
  claimId: field.id,
  claimToken: z.optional(
    z.string().check(z.describe('Opens the claim for a guest; send it as X-Claim-Token')),
  ),
  version: field.version,
  status: z
    .enum(claimStatuses)
    .check(z.describe('`approved` is in the cart until `expiresAt`; `used` became part of an order')),
  cartId: field.id,
  channel: field.code,
  sku: field.sku,
  gtin,
  quantity: field.quantity.check(z.describe('Most units the line may have to keep the price')),
  currency: field.currency,
  ourPrice: field.minorUnits.check(z.describe('What we ask for one')),
  price: field.minorUnits.check(z.describe('What the competitor asks for one')),
  competitor: competitorProof,
  seenAt: field.instant,
  requestedAt: field.instant,
  since: field.instant.check(z.describe('When it came to where it stands')),
  expiresAt: field.instant,
  automatic: z.optional(z.boolean().check(z.describe('Granted by the policy at once'))),
  reason: z.optional(z.enum(rejectReasons)),
  orderId: z.optional(field.id),
  staff: z.optional(forStaff.check(z.describe('For staff alone'))),
});
