import { loadCategories, productKey, withAncestors, type StoredProduct } from '../../catalog/public.ts';
import { creditLeft } from '../../payments/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { noStoreCredit } from '../../credit/public.ts';
import { returnsErrors } from '../errors.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import { quoteReturn, type Quoted } from '../model/quote-return.ts';
import { isMatterOfPolicy, notReturnable, type NotReturnable } from '../model/returnable.ts';
import type { RefundTo, ReturnLine, ReturnMethod } from '../model/return.ts';
import type { OrderWithReturns } from './order-to-return.ts';

export interface WantedReturn {
  readonly lines: readonly Omit<ReturnLine, 'sku'>[];
  readonly returnMethod: ReturnMethod;
  readonly refundTo: RefundTo;
  /** Staff allow what the policy does not. */
  readonly isException: boolean;
}

export type QuotedUnits = Extract<Quoted, { kind: 'refund' }>;

/**
 * What a return would refund, or the refusal that names each line that cannot come back.
 *
 * @throws ORDER_NOT_RETURNABLE, NOT_RETURNABLE, STORE_CREDIT_NOT_AVAILABLE
 */
export const quoteWanted = async (
  { order, account, returns }: OrderWithReturns,
  policy: ReturnPolicy,
  wanted: WantedReturn,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<QuotedUnits> => {
  if (wanted.refundTo === 'store_credit' && order.customerId === undefined)
    throw noStoreCredit('/body/refundTo');
  if (order.status !== 'paid')
    throw problem(returnsErrors.ORDER_NOT_RETURNABLE, {
      detail: `the order is ${order.status}`,
      extensions: { orderStatus: order.status },
    });
  const categoriesOf = await categoriesOfLines(order.lines, { db, clock });
  const found = notReturnable(wanted.lines, {
    order,
    returns: returns.returns,
    terms: policy,
    categoriesOf,
    now: clock.now(),
  });
  const standing = wanted.isException ? found.filter((each) => !isMatterOfPolicy(each)) : found;
  if (standing.length > 0) throw refusalOfLines(standing);
  const quoted = quoteReturn({
    order,
    account,
    others: returns.returns,
    terms: policy,
    wanted: wanted.lines,
    returnMethod: wanted.returnMethod,
    refundTo: wanted.refundTo,
    credit: await creditLeft(order, db),
  });
  if (quoted.kind === 'refund') return quoted;
  const left = quoted.kind === 'too_many' ? `${quoted.left} units are not refunded yet` : 'no such line';
  throw refusalOfLines([{ at: quoted.at, because: 'not_delivered', detail: left }]);
};

/** @returns the problem that names each line that cannot come back */
export const refusalOfLines = (
  found: readonly NotReturnable[],
  pointerOf = ({ at, because }: NotReturnable) => `/body/lines/${at}/${fieldOf[because]}`,
) =>
  problem(returnsErrors.NOT_RETURNABLE, {
    detail: found.map(({ detail }) => detail).join('; '),
    errors: found.map((each) => ({ pointer: pointerOf(each), code: each.because, detail: each.detail })),
  });

const fieldOf: Readonly<Record<NotReturnable['because'], string>> = {
  unknown_line: 'lineId',
  listed_twice: 'lineId',
  gift_card: 'lineId',
  not_returnable: 'lineId',
  window_over: 'lineId',
  not_delivered: 'quantity',
  unknown_reason: 'reason',
  photo_missing: 'photo',
};

const categoriesOfLines = async (
  lines: readonly { readonly productId: string }[],
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<(productId: string) => readonly string[]> => {
  const ids = [...new Set(lines.map(({ productId }) => productId))];
  const [products, categories] = await Promise.all([
    db.getMany<StoredProduct>(ids.map(productKey)),
    loadCategories(db, clock),
  ]);
  const known = new Map(
    products.map((product, at) => [
      ids[at],
      product?.category === undefined ? [] : withAncestors(categories, product.category),
    ]),
  );
  return (productId) => known.get(productId) ?? [];
};
