import { orderNumberOf, type Order } from '../../orders/public.ts';
import { escaped } from '#shared/html/escaped.ts';
import { shopperPage } from '#shared/html/shopper-page.ts';
import { inMajorUnits } from '#shared/money/money.ts';
import { balanceDue, type PaymentAccount } from '../model/account.ts';

const style =
  'button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:#1c1c1c;color:#fff}';

/** What an order costs and a button to pay it. Names nobody. */
export const payPage = (order: Order, account: PaymentAccount, isOver: boolean) => {
  const { status, lines, orderId, currency } = order;
  if (isOver) return shopperPage({ title: overWords(status), main: '', style });
  const items = lines.map(({ quantity, name }) => `<li>${quantity} × ${escaped(name)}</li>`).join('');
  const due = escaped(`${currency} ${inMajorUnits({ amount: balanceDue(account), currency })}`);
  const form = `<form method="post"><button>Pay ${due}</button></form>`;
  return shopperPage({ title: `Order ${orderNumberOf(orderId)}`, main: `<ul>${items}</ul>${form}`, style });
};

const overWords = (status: Order['status']): string =>
  status === 'paid' ? 'Thank you, this order is paid' : 'This link has ended, please ask the shop';
