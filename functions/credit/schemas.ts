import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { creditErrors } from './errors.ts';
import { approvalKinds, approvalStatuses } from './model/approval.ts';
import { roles } from '#shared/contracts/scopes.ts';
import { entryKinds } from './model/entry.ts';

/** A code or PIN as somebody types it. */
export const cardSecret = {
  code: field.line(64, 'As printed; dashes, spaces and case are ignored'),
  pin: z.optional(field.line(16, 'When the card has one')),
};

export const positiveAmount = z
  .int()
  .check(z.minimum(1), z.maximum(1_000_000_000_000), z.describe('Whole minor units, at least 1'));

const statuses = z
  .enum(['inactive', 'active', 'blocked', 'voided'])
  .check(z.describe('Only `active` pays; `voided` never becomes active again'));

export const giftCard = z.strictObject({
  accountId: field.id,
  version: field.version,
  status: statuses,
  lastFour: z.string().check(z.describe('The last characters of its code; the code itself is not stored')),
  hasPin: z.boolean(),
  currency: field.currency,
  balance: field.minorUnits,
  held: field.signedMinorUnits.check(z.describe('Reserved by unpaid orders')),
  createdAt: field.instant,
  expiresAt: z.optional(field.instant),
  orderId: z.optional(field.id.check(z.describe('The order it was bought with'))),
});

const entry = z.strictObject({
  kind: z.enum(entryKinds),
  amount: field.minorUnits,
  change: field.signedMinorUnits.check(z.describe('Change of the balance')),
  balanceAfter: field.minorUnits,
  at: field.instant,
  orderId: z.optional(field.id),
  reason: z.optional(z.string()),
  actor: z.optional(z.string().check(z.describe('For staff'))),
  availableAt: z.optional(field.instant.check(z.describe('When the added amount can be spent'))),
  expiresAt: z.optional(field.instant.check(z.describe('When the added amount expires'))),
});

/** A gift card with its entries, newest first. */
export const cardStatement = z.strictObject({ card: giftCard, ...field.pageOf(entry).shape });

/** A customer’s store credit in one currency with its entries, newest first. */
export const creditStatement = z.strictObject({
  customerId: field.id,
  currency: field.currency,
  balance: field.minorUnits.check(z.describe('Amount that can be spent now')),
  held: field.signedMinorUnits.check(z.describe('Reserved by unpaid orders')),
  pending: z
    .array(
      z.strictObject({
        amount: field.minorUnits,
        availableAt: field.instant,
        expiresAt: z.optional(field.instant),
      }),
    )
    .check(z.describe('Cashback that cannot be spent yet and is not in `balance`; earliest first')),
  owed: field.minorUnits.check(
    z.describe(
      'Cashback that was spent before its purchase was cancelled; it is deducted from later cashback',
    ),
  ),
  expiring: z
    .array(z.strictObject({ amount: field.minorUnits, expiresAt: field.instant }))
    .check(z.describe('Amounts that expire, earliest first; they are spent first')),
  ...field.pageOf(entry).shape,
});

export const creditApproval = z.strictObject({
  approvalId: field.id,
  version: field.version,
  status: z
    .enum([...approvalStatuses, 'expired'])
    .check(z.describe('`approved`: to be used once, until `expiresAt`')),
  kind: z.enum(approvalKinds),
  amount: field.minorUnits,
  currency: field.currency,
  customerId: z.optional(field.id),
  orderId: z.optional(field.id),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: field.instant,
  expiresAt: field.instant,
  decidedBy: z.optional(z.string()),
  note: z.optional(z.string()),
});

/** On what gives money above the limit of a role. */
export const approvalId = z.optional(
  field.id.check(z.describe('Of POST /v1/credit-approvals, for an amount above the limit of the role')),
);

/** What a request with an `approvalId` may be refused with. */
export const approvalErrors = [
  creditErrors.CREDIT_ABOVE_LIMIT,
  creditErrors.CREDIT_APPROVAL_NOT_FOUND,
  creditErrors.CREDIT_APPROVAL_CLOSED,
  creditErrors.CREDIT_APPROVAL_MISMATCH,
] as const;

const roleLimits = z
  .array(
    z.strictObject({
      role: z
        .enum([...roles, 'channel'])
        .check(z.describe('`channel` is the machine client of a sales channel')),
      currency: field.currency,
      amount: field.amount.check(z.describe('Per transaction; 0 allows nothing')),
      perDay: z.optional(
        field.amount.check(z.describe('By one staff member per day (UTC); four times `amount` when omitted')),
      ),
      perCustomer: z.optional(
        field.amount.check(
          z.describe('By all staff to one customer per day (UTC); twice `amount` when omitted'),
        ),
      ),
    }),
  )
  .check(z.maxLength(200));

export const creditLimitsBody = z.strictObject({
  limits: roleLimits.check(z.describe('For gift cards and store credit')),
  refunds: z.optional(
    roleLimits.check(z.describe('For refunds and cancellations of paid orders; the defaults when left out')),
  ),
});

export const creditLimits = z.strictObject({
  version: z.optional(field.version),
  ...creditLimitsBody.shape,
});

export const pointValuesBody = z.strictObject({
  values: z
    .array(
      z.strictObject({
        currency: field.currency,
        amount: z
          .int()
          .check(
            z.minimum(1),
            z.maximum(1_000_000),
            z.describe(
              'Value of a point, in minor units; small enough that all points together add up exactly',
            ),
          ),
      }),
    )
    .check(z.maxLength(200)),
});

export const pointValues = z.strictObject({ version: z.optional(field.version), ...pointValuesBody.shape });
