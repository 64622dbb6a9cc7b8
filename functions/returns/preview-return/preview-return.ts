import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planExchange } from '../exchanging/plan-exchange.ts';
import { keepsGoods } from '../model/keeps-goods.ts';
import { orderToReturn } from '../requests/order-to-return.ts';
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
  return {
    status: 200,
    body: {
      orderId: found.order.orderId,
      currency: found.order.currency,
      refund: planned === undefined ? quote : { ...quote, amount: quote.amount - planned.awaited, bonus: 0 },
      exchange: planned === undefined ? undefined : { cost: planned.cost, difference: planned.difference },
      lines: [...lines],
      lost: [...lost],
      approval: policy.approval,
      keepGoods: body.exchange === undefined && keepsGoods(policy, body.lines, quote),
    },
  };
};
