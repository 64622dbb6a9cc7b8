/** What is known of the money of an order, whichever of its events came first. */
export interface OrderMoney {
  /** Absent until it is known to be paid. */
  readonly customerId?: string;
  readonly currency?: string;
  /** Minor units. */
  readonly paid?: number;
  readonly isCancelled?: true;
  /** Minor units by refund. */
  readonly refunds: Readonly<Record<string, number>>;
}

/** Something that happened to the money of an order. Said again, it changes nothing. */
export type MoneyChange =
  | { readonly kind: 'paid'; readonly customerId: string; readonly amount: number; readonly currency: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refunded'; readonly refundKey: string; readonly amount: number };

export const noMoney: OrderMoney = { refunds: {} };

export const changedMoney = (before: OrderMoney, change: MoneyChange): OrderMoney => {
  switch (change.kind) {
    case 'paid':
      return {
        ...before,
        customerId: change.customerId,
        currency: change.currency,
        paid: change.amount,
      };
    case 'cancelled':
      return { ...before, isCancelled: true };
    case 'refunded':
      return { ...before, refunds: { ...before.refunds, [change.refundKey]: change.amount } };
  }
};

/** What an order is worth: nothing until it is paid and once it is cancelled, else what was not refunded. */
export const worthOf = ({ paid, isCancelled, refunds }: OrderMoney): number | undefined => {
  if (paid === undefined || isCancelled === true) return undefined;
  const refunded = Object.values(refunds).reduce((sum, amount) => sum + amount, 0);
  return Math.max(0, paid - refunded);
};
