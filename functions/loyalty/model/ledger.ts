import { allocate } from '#shared/money/allocate.ts';
import { monthsLater, pointsFor, POINTS_LIVE_MONTHS } from './earning.ts';

/** Where points come from and go to: every entry names both sides, so that nothing appears or vanishes. */
export type PointsAccount = 'programme' | 'customer';

/** One movement of points; never changed afterwards. */
export interface PointsEntry {
  readonly customerId: string;
  /** `ORDER#{orderId}#EARN`: the same reason moves points once. */
  readonly reason: string;
  readonly kind: 'earned' | 'taken_back' | 'expired';
  readonly from: PointsAccount;
  readonly to: PointsAccount;
  /** At least 1. */
  readonly points: number;
  readonly orderId: string;
  readonly at: string;
  /** Only of earned points. */
  readonly expiresAt?: string;
  /** Which change of the ledger it is. */
  readonly sequence: number;
  readonly balanceAfter: number;
}

export interface PointsBalance {
  readonly customerId: string;
  readonly points: number;
  /** One more with each change of the ledger. */
  readonly version: number;
}

/** What was paid for the goods of an order, in minor units. */
export interface PaidGoods {
  readonly currency: string;
  /** As they were priced, less discount: this earns. */
  readonly goods: number;
  /** The same with the tax that came on top; this is what refunds are a part of. @default goods */
  readonly charged?: number;
}

/** What was heard of one order, in whatever order it was heard, and the lot of points it brought. */
export interface OrderPoints {
  readonly customerId: string;
  readonly orderId: string;
  /** Absent until the payment is heard. */
  readonly paid?: PaidGoods;
  /** Money that went back, minor units by refund key. */
  readonly refunds: Readonly<Record<string, number>>;
  readonly isCancelled: boolean;
  /** What the order brought, less what was taken back. */
  readonly kept: number;
  /** What of it is still the customer's: less what expired. */
  readonly left: number;
  readonly expiresAt?: string;
}

/** What is known of a customer's points and one order. */
export interface PointsLedger {
  readonly customerId: string;
  readonly balance: PointsBalance | undefined;
  readonly order: OrderPoints | undefined;
}

/** A change of the ledger: what was heard, the balance after it, and an entry if points moved. */
export interface PointsPosting {
  readonly balance: PointsBalance;
  readonly order: OrderPoints;
  readonly entry?: PointsEntry;
}

interface LedgerCause {
  readonly orderId: string;
  /** ISO 8601 */
  readonly at: string;
}

/** Points for a paid order, less what went back already. None when they were given before, or it was cancelled. */
export const earn = (
  ledger: PointsLedger,
  cause: LedgerCause & { readonly paid: PaidGoods },
): PointsPosting | undefined => {
  const known = knownOf(ledger, cause.orderId);
  if (known.paid !== undefined) return undefined;
  const order = { ...known, paid: cause.paid };
  const points = entitled(order);
  if (points === 0) return undefined;
  const expiresAt = monthsLater(cause.at, POINTS_LIVE_MONTHS);
  return posting(
    ledger,
    { ...order, kept: points, left: points, expiresAt },
    { ...cause, step: 'EARN', kind: 'earned', points, expiresAt },
  );
};

/** Takes back what an order brought, because it was cancelled. */
export const takeBackAll = (ledger: PointsLedger, cause: LedgerCause): PointsPosting | undefined => {
  const known = knownOf(ledger, cause.orderId);
  return known.isCancelled
    ? undefined
    : takeBack(ledger, { ...known, isCancelled: true }, { ...cause, step: 'TAKE_BACK' });
};

/** Takes back what an order brought for money that went back. */
export const takeBackRefund = (
  ledger: PointsLedger,
  cause: LedgerCause & { readonly refundKey: string; readonly amount: number },
): PointsPosting | undefined => {
  const { refundKey, amount } = cause;
  const known = knownOf(ledger, cause.orderId);
  if (known.refunds[refundKey] !== undefined) return undefined;
  const order = { ...known, refunds: { ...known.refunds, [refundKey]: amount } };
  return takeBack(ledger, order, { ...cause, step: `REFUND#${refundKey}` });
};

/** Ends a lot whose time is over. */
export const expire = (ledger: PointsLedger, cause: LedgerCause): PointsPosting | undefined => {
  const { order } = ledger;
  if (order?.expiresAt === undefined || order.left === 0 || order.expiresAt > cause.at) return undefined;
  const movement = { ...cause, step: 'EXPIRE', kind: 'expired', points: order.left } as const;
  return posting(ledger, { ...order, left: 0 }, movement);
};

/** Never more than what is left of what the order brought. */
const takeBack = (
  ledger: PointsLedger,
  order: OrderPoints,
  cause: LedgerCause & { readonly step: string },
): PointsPosting => {
  const tooMany = Math.max(0, order.kept - entitled(order));
  const points = Math.min(tooMany, order.left);
  const after = { ...order, kept: order.kept - tooMany, left: order.left - points };
  return posting(ledger, after, { ...cause, kind: 'taken_back', points });
};

/** Points for the money that stayed. Before the payment is heard there is none. */
const entitled = ({ paid, refunds, isCancelled }: OrderPoints): number => {
  if (paid === undefined || isCancelled) return 0;
  const returned = Object.values(refunds).reduce((sum, amount) => sum + amount, 0);
  return pointsFor(paid.currency, paid.goods - goodsIn(returned, paid));
};

/** The goods in money that went back: tax that came on top earned nothing, so it takes nothing back. */
const goodsIn = (returned: number, { goods, charged = goods }: PaidGoods): number => {
  const [share = 0] = allocate(Math.min(returned, charged), [goods, charged - goods]);
  return share;
};

const knownOf = ({ customerId, order }: PointsLedger, orderId: string): OrderPoints =>
  order ?? { customerId, orderId, refunds: {}, isCancelled: false, kept: 0, left: 0 };

type Movement = LedgerCause & Pick<PointsEntry, 'kind' | 'points' | 'expiresAt'> & { readonly step: string };

const posting = (
  { customerId, balance }: PointsLedger,
  order: OrderPoints,
  { orderId, at, step, kind, points, expiresAt }: Movement,
): PointsPosting => {
  const toCustomer = kind === 'earned';
  const after: PointsBalance = {
    customerId,
    points: (balance?.points ?? 0) + (toCustomer ? points : -points),
    version: (balance?.version ?? 0) + 1,
  };
  if (points === 0) return { balance: after, order };
  const entry: PointsEntry = {
    customerId,
    reason: `ORDER#${orderId}#${step}`,
    kind,
    from: toCustomer ? 'programme' : 'customer',
    to: toCustomer ? 'customer' : 'programme',
    points,
    orderId,
    at,
    expiresAt,
    sequence: after.version,
    balanceAfter: after.points,
  };
  return { balance: after, order, entry };
};
