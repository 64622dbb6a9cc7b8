import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const movementKinds = ['capture', 'refund', 'chargeback', 'chargeback_won'] as const;

/** Money that moved by the ledger, or by a provider's file. `chargeback_won`: a bank returned what it had taken back. */
export type MovementKind = (typeof movementKinds)[number];

/** Whether a row is about an order, and not about a payout, a fee or something else. */
export const isMovement = (kind: SettledRow['kind']): kind is MovementKind =>
  (movementKinds as readonly string[]).includes(kind);

/** What the ledger says of one order and day. Amounts in minor units. */
export interface MoneyMovement {
  readonly orderId: string;
  readonly kind: MovementKind;
  readonly channel: string;
  readonly amount: number;
  readonly currency: string;
}

/** One line of a settlement file. */
export interface SettledRow {
  /** As a spreadsheet counts, the line of the columns is 1. */
  readonly row: number;
  /**
   * `payout`: what the provider paid out to the bank; `fee`: a fee beside any payment; `other`: something that no
   * payment explains, as a loan.
   */
  readonly kind: MovementKind | 'payout' | 'fee' | 'other';
  /** The order, or the provider's own id where there is none. */
  readonly reference: string;
  /** Positive whichever way money moves. Minor units. */
  readonly amount: number;
  readonly fee: number;
  /** In the zone of the provider's file. */
  readonly day: string;
}

export const differenceKinds = ['missing_here', 'missing_there', 'amount_differs'] as const;

/** What the file and the ledger do not agree on. */
export interface SettlementDifference {
  readonly kind: (typeof differenceKinds)[number];
  /** `<orderId>#<kind of movement>`, or the provider's own id. */
  readonly reference: string;
  /** By the ledger; absent: it knows nothing of it. */
  readonly here?: number;
  /** By the file; absent: it has no such row. */
  readonly there?: number;
  /** The first row of the file that is about it. */
  readonly row?: number;
}

export const explanations = [
  'other_day',
  'paid_by_hand',
  'refunded_by_hand',
  'chargeback',
  'provider_error',
  'written_off',
] as const;

/** A difference as it is kept. */
export interface KeptDifference extends SettlementDifference {
  readonly explanation?: {
    readonly reason: (typeof explanations)[number];
    readonly at: string;
    readonly by: string;
  };
}

/** Sums of one channel in minor units; `net` = gross − refunds − chargebacks − fees. */
export interface ChannelSums {
  readonly channel: string;
  readonly gross: number;
  readonly refunds: number;
  /** Chargebacks, less those that were won. @default 0 */
  readonly chargebacks?: number;
  readonly fees: number;
  readonly net: number;
}

/** How a file compares with the ledger. */
export interface Comparison {
  readonly rows: number;
  readonly matched: number;
  readonly differences: readonly SettlementDifference[];
  readonly channels: readonly ChannelSums[];
  /** Amount that the provider paid out to the bank. */
  readonly payouts: number;
}

/** What a provider settled on one day. */
export interface ReconciledDay extends Versioned, Omit<Comparison, 'differences'> {
  readonly method: string;
  readonly day: string;
  readonly currency: string;
  readonly status: 'open' | 'closed';
  /** Of the file that was compared last. */
  readonly digest: string;
  /** Counts the files that were compared. */
  readonly run: number;
  readonly differences: number;
  /** Differences that nobody has explained yet. */
  readonly unexplained: number;
  readonly reconciledAt: string;
}
