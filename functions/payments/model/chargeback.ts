import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { attemptOf, type PaymentAccount } from './account.ts';
import { withAttempt, type AccountChange } from './change-account.ts';
import type { ChargebackReport, ChargebackStatus } from './chargeback-report.ts';

/** A customer’s bank took money of a payment back, and who was right is decided later. */
export interface Chargeback extends Versioned {
  /** The provider’s or the bank’s own id of it. */
  readonly chargebackId: string;
  readonly orderId: string;
  readonly channel: string;
  readonly method: string;
  readonly attempt: number;
  readonly amount: number;
  readonly currency: string;
  /** In the provider’s own words: `fraudulent`, `product_not_received` … */
  readonly reason?: string;
  readonly status: ChargebackStatus;
  readonly receivedAt: string;
  /** Until when evidence counts, ISO 8601. @default none does */
  readonly evidenceDueBy?: string;
  readonly evidence: readonly Evidence[];
  readonly resolvedAt?: string;
}

/** Where a document lies that shows who was right; the document itself is kept elsewhere. */
export interface Evidence {
  readonly kind: (typeof evidenceKinds)[number];
  readonly reference: string;
  readonly at: string;
  readonly by: string;
}

export const evidenceKinds = ['proof_of_delivery', 'receipt', 'communication', 'refund', 'other'] as const;

type Step = 'received' | 'won' | 'lost';

/** What a report is news of; nothing for what is known, and a closed one never opens again. */
export const newsOf = (known: Chargeback | undefined, { status }: ChargebackReport): readonly Step[] => {
  if (known === undefined) return status === 'open' ? ['received'] : ['received', status];
  return known.status === 'open' && status !== 'open' ? [status] : [];
};

/** The money that steps of a chargeback move: it is gone when it is received, and back when it is won. */
export const chargedBack = (
  account: PaymentAccount,
  { chargebackId, attempt: number, money }: ChargebackReport,
  steps: readonly Step[],
): AccountChange => {
  const attempt = attemptOf(account, { attempt: number });
  const gone = steps.reduce(
    (sum, step) => sum + (step === 'received' ? money.amount : step === 'won' ? -money.amount : 0),
    attempt.chargedBack ?? 0,
  );
  return {
    account: withAttempt(account, { ...attempt, chargedBack: gone }),
    entries: steps.map((step) => ({
      step: `chargeback#${chargebackId}#${step}`,
      type: step === 'received' ? 'chargeback' : step === 'won' ? 'chargeback-won' : 'chargeback-lost',
      ...money,
      attempt: number,
    })),
  };
};
