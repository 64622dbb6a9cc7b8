import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** Cash of one parcel as the courier reports it; amounts in minor units. */
export interface ReportedParcel {
  readonly trackingNumber: string;
  /** What the customer paid at the door. */
  readonly amount: number;
  /** Fee that the courier keeps. @default 0 */
  readonly fee?: number;
}

/**
 * What came of a parcel.
 * - `matched`: recorded, and with it the order is paid.
 * - `short`: recorded, and the order still has a balance: other parcels, or cash that is missing.
 * - `too_much`: more than is due for the order, or in another currency; nothing was recorded.
 * - `remitted_before`: recorded with another remittance.
 * - `unknown_parcel`: no parcel has this number at this carrier.
 */
export type ParcelOutcome = 'matched' | 'short' | 'too_much' | 'remitted_before' | 'unknown_parcel';

export interface RemittedRow extends ReportedParcel {
  readonly outcome: ParcelOutcome;
  readonly orderId?: string;
  /** Of the order, after or instead of this parcel. */
  readonly balanceDue?: number;
}

/** Cash that a courier handed over, parcel by parcel. */
export interface Remittance extends Versioned {
  readonly carrier: string;
  readonly reference: string;
  readonly currency: string;
  readonly receivedAt: string;
  readonly parcels: readonly RemittedRow[];
}

const isRecorded = ({ outcome }: RemittedRow): boolean => outcome === 'matched' || outcome === 'short';

/** Sums of a remittance in minor units. */
export const sumsOf = ({ parcels }: Pick<Remittance, 'parcels'>) => {
  const recorded = parcels.filter(isRecorded);
  return {
    parcels: parcels.length,
    amount: recorded.reduce((sum, { amount }) => sum + amount, 0),
    fees: recorded.reduce((sum, { fee = 0 }) => sum + fee, 0),
    unmatched: parcels.filter(({ outcome }) => outcome !== 'matched').length,
  };
};

/** Whether a repeated report says the same of every parcel. */
export const isSameReport = (
  known: Pick<Remittance, 'currency' | 'parcels'>,
  report: { readonly currency: string; readonly parcels: readonly ReportedParcel[] },
): boolean =>
  known.currency === report.currency &&
  known.parcels.length === report.parcels.length &&
  report.parcels.every((parcel, at) => {
    const before = known.parcels[at];
    return (
      before?.trackingNumber === parcel.trackingNumber &&
      before.amount === parcel.amount &&
      (before.fee ?? 0) === (parcel.fee ?? 0)
    );
  });
