import type { Money } from '#shared/money/money.ts';

export const chargebackStatuses = ['open', 'won', 'lost'] as const;
export type ChargebackStatus = (typeof chargebackStatuses)[number];

/** What is said of a chargeback, by a provider or by staff. */
export interface ChargebackReport {
  readonly chargebackId: string;
  readonly attempt: number;
  readonly money: Money;
  readonly status: ChargebackStatus;
  readonly reason?: string;
  readonly evidenceDueBy?: string;
}
