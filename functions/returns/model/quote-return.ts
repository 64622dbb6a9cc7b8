import { quantitiesOf, type Order } from '../../orders/public.ts';
import {
  refundOfUnits,
  splitRefund,
  type LineUnits,
  type PaymentAccount,
  type UnitsRefund,
} from '../../payments/public.ts';
import type { ReturnReason, ReturnTerms } from './policy.ts';
import {
  announcedUnits,
  isOpen,
  type Return,
  type RefundTo,
  type ReturnQuote,
  type ReturnMethod,
} from './return.ts';

/** Units to return, with the reason. */
export interface WantedLine extends LineUnits {
  readonly reason: string;
}

export interface QuoteInput {
  readonly order: Order;
  readonly account: PaymentAccount;
  /** All other returns of the order. */
  readonly others: readonly Return[];
  readonly terms: ReturnTerms;
  readonly wanted: readonly WantedLine[];
  readonly returnMethod: ReturnMethod;
  /** Minor units that the gift cards and the store credit of the order can still get back. */
  readonly credit: number;
  readonly refundTo: RefundTo;
}

export type Quoted =
  | (Extract<UnitsRefund, { kind: 'refund' }> & { readonly quote: ReturnQuote })
  | Unquotable;
type Unquotable = Exclude<UnitsRefund, { kind: 'refund' }>;

/**
 * What is refunded for units that come back. What other open returns were promised counts as refunded already, so that
 * all of them together give exactly what was paid, in whatever order they arrive.
 */
export const quoteReturn = (input: QuoteInput): Quoted => {
  const { order, terms, wanted, returnMethod } = input;
  const found = refundOfUnits(order, refundedWith(input), wanted);
  if (found.kind !== 'refund') return found;
  const reasons = wanted.map(({ reason }) => reasonOf(terms, reason));
  const delivery = deliveryRefund(input);
  const fees = Math.min(found.amount + delivery, feesOf(terms, found, { reasons, returnMethod }));
  return { ...found, quote: toPay({ units: found.amount, delivery, fees }, input) };
};

/** What is refunded of what is due: at most what can still be refunded, with the bonus on what is money of it. */
export const toPay = (
  due: Omit<ReturnQuote, 'amount' | 'bonus'>,
  { account, credit, refundTo, terms }: Pick<QuoteInput, 'account' | 'credit' | 'refundTo' | 'terms'>,
): ReturnQuote => {
  const wanted = due.units + due.delivery - due.fees;
  const split = splitRefund(wanted, account, credit);
  // What nobody paid yet is let go of, not refunded.
  const unpaid = (account.outstanding ?? 0) + (account.awaited ?? 0);
  const amount = split.kind === 'split' ? wanted : Math.min(wanted, split.refundable + unpaid);
  const money = split.kind === 'split' ? split.money : split.refundable - credit;
  const { bonusPercent, bonusMost } = terms.storeCredit;
  const bonus = Math.min(Math.floor((money * bonusPercent) / 100), bonusMost);
  return { ...due, amount, bonus: refundTo === 'store_credit' ? bonus : 0 };
};

export const reasonOf = (terms: ReturnTerms, code: string): ReturnReason | undefined =>
  terms.reasons.find((reason) => reason.code === code);

/** The account as if all other open returns had been refunded. */
const refundedWith = ({ order, account, others }: QuoteInput) => {
  const open = others.filter(isOpen);
  if (open.length === 0) return account;
  const refundedUnits = { ...account.refundedUnits };
  for (const [lineId, units] of Object.entries(announcedUnits(open)))
    refundedUnits[lineId] = (refundedUnits[lineId] ?? 0) + units;
  const nothing = refundOfUnits(order, account, []);
  // Less than they are worth may have been given for units so far; the next return catches up.
  const before = account.refundedForUnits ?? (nothing.kind === 'refund' ? nothing.refundedForUnits : 0);
  return { refundedUnits, refundedForUnits: before + sumOf(open.map(({ quote }) => quote.units)) };
};

/**
 * What is refunded of the delivery: all of it, once, with the return that completes the order, when the policy says so
 * and nothing came back for a whim. Returns that are still open count as coming; when goods arrive, only what is here.
 */
export const deliveryRefund = ({
  order,
  others,
  terms,
  wanted,
}: Pick<QuoteInput, 'order' | 'others' | 'terms' | 'wanted'>): number => {
  if (terms.refundDelivery === 'never') return 0;
  if (others.some(({ status, quote }) => status === 'received' && quote.delivery > 0)) return 0;
  const back = others.filter((each) => isOpen(each) || each.status === 'received');
  const reasons = [...wanted, ...back.flatMap(({ lines }) => lines)].map(({ reason }) => reason);
  if (reasons.some((reason) => reasonOf(terms, reason)?.fault !== 'merchant')) return 0;
  const announced = announcedUnits(others);
  const isLeft = order.lines.some((line) => {
    const { ordered, cancelled, returned } = quantitiesOf(line);
    const now = wanted.filter(({ lineId }) => lineId === line.lineId).map(({ quantity }) => quantity);
    const coming = (announced[line.lineId] ?? 0) + sumOf(now);
    return line.giftCard === undefined && ordered - cancelled - returned - coming > 0;
  });
  return isLeft ? 0 : deliveryPaid(order);
};

const deliveryPaid = ({ delivery, totals }: Order): number =>
  delivery.fee - (delivery.discount ?? 0) + (totals.taxIncluded ? 0 : (delivery.tax ?? 0));

const feesOf = (
  { restockingPercent, returnShippingFee, dropOffFee }: ReturnTerms,
  { lines }: Extract<UnitsRefund, { kind: 'refund' }>,
  {
    reasons,
    returnMethod,
  }: { readonly reasons: readonly (ReturnReason | undefined)[]; readonly returnMethod: ReturnMethod },
): number => {
  const ownChoice = lines.filter((_line, at) => reasons[at]?.fault === 'customer');
  const handling = Math.floor((sumOf(ownChoice.map(({ paid }) => paid)) * restockingPercent) / 100);
  if (ownChoice.length === 0) return handling;
  const wayBack = { courier: returnShippingFee, drop_off: dropOffFee, store: 0, keep: 0 } as const;
  return handling + wayBack[returnMethod];
};

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
