import type { api } from '../../kit/api.ts';
import type { OnlinePayment } from '../../kit/online-payments.ts';

export type TenderMethod = 'cash' | OnlinePayment;

interface Tenders {
  /** All that is to be paid, in minor units. */
  readonly due: number;
  /** Part of it in cash. */
  readonly cash: number;
  /** Pays the rest. */
  readonly method: TenderMethod;
}

/** One tender, or cash and another that pays the rest. */
export const paymentOf = ({
  due,
  cash,
  method,
}: Tenders): Parameters<typeof api.checkout>[0]['body']['payment'] => {
  if (method === 'cash' || cash >= due) return { method: 'cash' };
  return cash === 0 ? { method } : [{ method: 'cash', amount: cash }, { method }];
};
