import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** What cash comes in or goes out for. */
export const cashEntryKinds = ['sale', 'refund', 'drop', 'paid_in', 'paid_out'] as const;
export type CashEntryKind = (typeof cashEntryKinds)[number];

/** Sums of a session by kind, in minor units of its currency; none is negative but `rounding`. */
export type DrawerTotals = Readonly<Record<CashEntryKind | 'rounding', number>>;

/** One drawer from its float to its closing count. */
export interface DrawerSession extends Versioned {
  readonly sessionId: string;
  readonly locationId: string;
  /** The drawer’s own name at its location. */
  readonly drawer: string;
  readonly currency: string;
  readonly status: 'open' | 'closed';
  /** Cash in the drawer at the start. */
  readonly float: number;
  /** What should be in it now. */
  readonly expected: number;
  readonly totals: DrawerTotals;
  readonly entries: number;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly closedAt?: string;
  readonly closedBy?: string;
  readonly counted?: number;
}

/** One movement of cash; it is written once and never changed. */
export interface CashEntry {
  readonly entryId: string;
  readonly kind: CashEntryKind;
  /** Minor units. */
  readonly amount: number;
  /** What rounding to coins that exist added or took off; an entry of its own in the sums. */
  readonly rounding: number;
  readonly at: string;
  readonly by: string;
  /** The order, the bag of the drop. */
  readonly reference?: string | undefined;
}

export const NO_TOTALS: DrawerTotals = { sale: 0, refund: 0, drop: 0, paid_in: 0, paid_out: 0, rounding: 0 };

/** By how much an entry changes the cash in the drawer. */
export const changeOf = ({
  kind,
  amount,
  rounding,
}: Pick<CashEntry, 'kind' | 'amount' | 'rounding'>): number =>
  kind === 'sale' || kind === 'paid_in' ? amount + rounding : -(amount + rounding);

/** Positive when over, negative when short; nothing while it is open. */
export const differenceOf = ({ counted, expected }: Pick<DrawerSession, 'counted' | 'expected'>) =>
  counted === undefined ? undefined : counted - expected;
