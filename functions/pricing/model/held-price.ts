import type { PriceException } from './price.ts';
import type { Breach } from './price-rule.ts';
import type { PriceTerms } from './set-price.ts';

export const heldStatuses = ['pending', 'approved', 'rejected', 'expired'] as const;

/** A price outside a rule that lets somebody else decide. */
export interface HeldPrice {
  readonly changeId: string;
  readonly version: number;
  readonly heldStatus: (typeof heldStatuses)[number];
  readonly sku: string;
  readonly currency: string;
  readonly priceId: string;
  readonly terms: PriceTerms;
  /** Which limits it is outside of, as it was when it was asked for. */
  readonly breaches: readonly {
    readonly rule: string;
    readonly limit: Breach['limit'];
    readonly detail: string;
  }[];
  readonly reason?: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  /** Nobody can approve it from this instant on. */
  readonly expiresAt: string;
  readonly decidedBy?: string;
  readonly note?: string;
  /** Until when the exception holds. */
  readonly until?: string;
}

/** Where it stands at an instant: one that nobody answered in time is expired. */
export const standingOf = (
  { heldStatus, expiresAt }: HeldPrice,
  now: number,
): (typeof heldStatuses)[number] =>
  heldStatus === 'pending' && Date.parse(expiresAt) <= now ? 'expired' : heldStatus;

/** The terms as they are approved: an exception ends, at the latest when the approver says. */
export const exceptionTerms = (
  terms: PriceTerms,
  until: string,
): PriceTerms & { readonly validTo: string } => ({
  ...terms,
  validTo:
    terms.validTo !== undefined && Date.parse(terms.validTo) < Date.parse(until) ? terms.validTo : until,
});

/** What the record says of who let it hold, once it is approved. */
export const exceptionOf = (
  { changeId, requestedBy, decidedBy, reason, breaches }: HeldPrice,
  { validTo }: { readonly validTo: string },
): PriceException => ({
  kind: 'approved',
  by: requestedBy,
  reason,
  until: validTo,
  approvedBy: decidedBy,
  changeId,
  rules: [...new Set(breaches.map(({ rule }) => rule))],
});

/** How breaches are written down. */
export const namedBreaches = (breaches: readonly Breach[]): HeldPrice['breaches'] =>
  breaches.map(({ rule, limit, detail }) => ({ rule: rule.code, limit, detail }));
