import * as z from 'zod/mini';
import type { OfflineMethod } from '../channels/public.ts';
import { orderStatus, shownPayment } from '../orders/schemas.ts';
import * as field from '#shared/contracts/fields.ts';
import { chargebackStatuses } from './model/chargeback-report.ts';
import { evidenceKinds } from './model/chargeback.ts';
import { entryTypes } from './model/ledger.ts';
import { providerNames } from './providers/registry.ts';

const offline = ['cash', 'cod', 'banktransfer'] as const satisfies readonly OfflineMethod[];

/** How an order is paid. */
export const paymentMethod = z.enum([...offline, ...providerNames]);

/** What pays a part of an order. */
export const tenderMethod = z.enum(['cash', ...providerNames]);

/** What a pay link carries. */
export const payLinkQuery = z.strictObject({
  until: field.instant.check(z.describe('From the link: when it ends')),
  token: field.token(64, 'From the link'),
});

/** How an order stands with its money. */
export const paymentState = z.strictObject({
  orderId: field.id,
  orderStatus,
  currency: field.currency,
  total: field.minorUnits,
  due: field.minorUnits.check(z.describe('`total` less what gift cards and store credit paid')),
  balanceDue: field.signedMinorUnits.check(
    z.describe('Still to be paid: due − captured + refunded; nothing once the order is cancelled or expired'),
  ),
  payment: shownPayment,
});

export const ledgerEntry = z.strictObject({
  step: z.string().check(z.describe('What happened, once per order')),
  type: z.enum(entryTypes),
  amount: field.signedMinorUnits,
  currency: field.currency,
  attempt: z.int(),
  at: field.instant,
  actor: z.string(),
});

export const pendingRefund = z.strictObject({
  key: field.id,
  amount: field.minorUnits,
  currency: field.currency,
  reason: z.enum([
    'order_cancelled',
    'order_expired',
    'paid_twice',
    'amount_mismatch',
    'currency_mismatch',
    'goods_returned',
    'gift_returned',
    'goodwill',
  ]),
  waitsUntil: z.optional(
    field.instant.check(
      z.describe(
        'When the provider is called next: it accepts no refunds until then, or has not confirmed this one',
      ),
    ),
  ),
  failure: z.optional(
    z
      .enum(['window_closed', 'not_supported', 'not_partial', 'refused'])
      .check(z.describe('Why the provider does not refund it; pay it back another way')),
  ),
});

const chargebackId = field.token(100, 'The provider’s or the bank’s own id of it');
export const chargebackParams = z.strictObject({ orderId: field.id, chargebackId });

export const evidenceBody = z.strictObject({
  kind: z.enum(evidenceKinds),
  reference: field.line(500, 'Where the document lies: a link, a file id, a tracking number'),
});

export const shownChargeback = z.strictObject({
  chargebackId,
  orderId: field.id,
  version: field.version,
  channel: field.code,
  method: field.code,
  attempt: z.int(),
  amount: field.minorUnits,
  currency: field.currency,
  reason: z.optional(z.string()),
  status: z.enum(chargebackStatuses),
  receivedAt: field.instant,
  evidenceDueBy: z.optional(
    field.instant.check(z.describe('Until when evidence counts; absent when the bank hears none')),
  ),
  evidence: z.array(z.strictObject({ ...evidenceBody.shape, at: field.instant })),
  resolvedAt: z.optional(field.instant),
});
