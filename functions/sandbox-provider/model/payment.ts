import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { decision } from '../schemas.ts';

export type SandboxDecision = z.output<typeof decision>;

/** Money given back, once per key. */
export interface SandboxRefund {
  readonly key: string;
  readonly amount: number;
}

/** A payment in the sandbox's own books, in minor units by ISO 4217. */
export interface SandboxPayment extends Versioned {
  readonly paymentId: string;
  readonly orderReference: string;
  readonly attempt: number;
  readonly status: 'pending' | 'paid' | 'refused';
  /** What was asked for. */
  readonly amount: number;
  readonly currency: string;
  /** What was taken, once it is paid. */
  readonly paid?: number;
  readonly refunds: readonly SandboxRefund[];
  readonly startedAt: string;
}

/** Far enough from the right amount to be wrong in every currency, and whole in the shop's own units. */
const OFF_BY = 100;

/** What the customer did. */
export const decided = (
  payment: SandboxPayment,
  { outcome, wrongAmount }: SandboxDecision,
): SandboxPayment => ({
  ...payment,
  version: payment.version + 1,
  status: outcome,
  ...(outcome === 'paid' ? { paid: payment.amount + (wrongAmount ? OFF_BY : 0) } : {}),
});

export const refundedOf = ({ refunds }: SandboxPayment): number =>
  refunds.reduce((sum, { amount }) => sum + amount, 0);

/** What a refund does to a payment: done before, possible, or why not. */
export const refunded = (
  payment: SandboxPayment,
  refund: SandboxRefund,
):
  | { readonly kind: 'before' | 'key_reused' | 'too_large' }
  | { readonly kind: 'now'; readonly payment: SandboxPayment } => {
  const earlier = payment.refunds.find(({ key }) => key === refund.key);
  if (earlier !== undefined) return { kind: earlier.amount === refund.amount ? 'before' : 'key_reused' };
  if (refundedOf(payment) + refund.amount > (payment.paid ?? 0)) return { kind: 'too_large' };
  return {
    kind: 'now',
    payment: { ...payment, version: payment.version + 1, refunds: [...payment.refunds, refund] },
  };
};
