import { creditToReturn, refundByTender, type TenderRefund } from '../../payments/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planExchange } from '../exchanging/plan-exchange.ts';
import { keepsGoods } from '../model/keeps-goods.ts';
import type { RefundTo } from '../model/return.ts';
import { orderToReturn, type OrderWithReturns } from '../requests/order-to-return.ts';
import { quoteWanted } from '../requests/quote-wanted.ts';
import { termsForCustomer } from '../requests/terms-for-customer.ts';
import type { PreviewReturn } from './contract.ts';

export const previewReturn: UseCase<typeof PreviewReturn, Runtime> = async (request, runtime) => {
  const { body } = request;
  const found = await orderToReturn(request, runtime);
  const { policy } = await termsForCustomer(found.order, runtime);
  const { quote, lines, lost } = await quoteWanted(found, policy, { ...body, isException: false }, runtime);
  const planned =
    body.exchange === undefined
      ? undefined
      : await planExchange(found, body.exchange, quote, causeOf(request), runtime);
  const refund =
    planned === undefined ? quote : { ...quote, amount: quote.amount - planned.awaited, bonus: 0 };
  return {
    status: 200,
    body: {
      orderId: found.order.orderId,
      currency: found.order.currency,
      refund,
      tenders: [...(await tendersOf(found, refund.amount, body.refundTo, runtime))],
      exchange: planned === undefined ? undefined : { cost: planned.cost, difference: planned.difference },
      lines: [...lines],
      lost: [...lost],
      approval: policy.approval,
      keepGoods: body.exchange === undefined && keepsGoods(policy, body.lines, quote),
    },
  };
};

/** Credit gets back what it paid; the rest goes to the tenders that paid it, or becomes store credit. */
const tendersOf = async (
  { order, account }: OrderWithReturns,
  amount: number,
  refundTo: RefundTo,
  { db }: Pick<Runtime, 'db'>,
): Promise<readonly TenderRefund[]> => {
  const held = await creditToReturn(order, db);
  const credits = held.map(({ account: { kind }, left }) => ({ method: kind, left }));
  const tenders = refundByTender(amount, account, credits);
  if (refundTo === 'tenders') return tenders;
  const isCredit = ({ method }: TenderRefund) => credits.some((credit) => credit.method === method);
  const money = tenders.filter((each) => !isCredit(each)).reduce((sum, each) => sum + each.amount, 0);
  const credited = tenders.filter(isCredit);
  return money === 0 ? credited : [...credited, { method: 'store_credit', amount: money }];
};
