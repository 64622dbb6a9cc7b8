import type { CreditAccount } from '../../credit/public.ts';
import type { OrderCredit } from '../../orders/public.ts';

/** What credit pays of an order, and the accounts as they were read with the prices. */
export interface CreditPlan {
  readonly credits: readonly OrderCredit[];
  readonly accounts: ReadonlyMap<string, CreditAccount>;
}
