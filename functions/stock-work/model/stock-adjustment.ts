import type { AdjustmentReason } from '../../inventory/public.ts';
import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { adjustmentLimitsBody } from '../schemas.ts';

/** Up to which value somebody adjusts stock without a second person. */
export interface AdjustmentLimit {
  /** Absent: every reason. */
  readonly reason?: AdjustmentReason | undefined;
  /** Absent: every role. */
  readonly role?: string | undefined;
  /** Minor units of the currency that stock of the location is kept in. */
  readonly upTo: number;
}

export type AdjustmentLimits = z.output<typeof adjustmentLimitsBody> &
  Versioned & { readonly locationId: string };

/** An adjustment above the limit of whoever asked for it. */
export interface HeldAdjustment extends Versioned {
  readonly adjustmentId: string;
  readonly locationId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: AdjustmentReason;
  readonly note?: string | undefined;
  readonly photos?: readonly string[] | undefined;
  readonly status: 'waiting' | 'approved' | 'rejected';
  /** In minor units of `currency`; absent: the SKU has no known cost. */
  readonly value?: number;
  readonly currency?: string;
  readonly limit: number;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  readonly decisionNote?: string;
}

/** The limit that fits best: one for the role and the reason, then the role, then the reason, then everybody. */
export const limitFor = (
  limits: readonly AdjustmentLimit[],
  { role, reason }: { readonly role: string; readonly reason: AdjustmentReason },
): number | undefined =>
  limits
    .filter(
      (each) =>
        (each.role === undefined || each.role === role) &&
        (each.reason === undefined || each.reason === reason),
    )
    .toSorted((a, b) => fit(b) - fit(a))[0]?.upTo;

const fit = ({ role, reason }: AdjustmentLimit): number =>
  (role === undefined ? 0 : 2) + (reason === undefined ? 0 : 1);

/** What nobody knows the value of may be worth anything. */
export const needsSecondPerson = (value: number | undefined, limit: number): boolean =>
  value === undefined || value > limit;
