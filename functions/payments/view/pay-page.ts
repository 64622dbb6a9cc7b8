import { orderNumberOf, type Order } from '../../orders/public.ts';
import { inMajorUnits } from '#shared/money/money.ts';
import { balanceDue, type PaymentAccount } from '../model/account.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:0 auto;padding:1rem;color:#1c1c1c}h1{font-size:1.4rem}button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:#1c1c1c;color:#fff}';

/** What an order costs and a button to pay it, for a customer with a phone. Runs no script, and names nobody. */
export const payPage = (order: Order, account: PaymentAccount, isOver: boolean) => {
  const { status, lines, orderId, currency } = order;
  const items = lines.map(({ quantity, name }) => `<li>${quantity} × ${html(name)}</li>`).join('');
  const due = html(`${currency} ${inMajorUnits({ amount: balanceDue(account), currency })}`);
  const form = `<form method="post"><button>Pay ${due}</button></form>`;
  const title = isOver ? overWords(status) : `Order ${orderNumberOf(orderId)}`;
  const body = isOver ? `<h1>${title}</h1>` : `<h1>${title}</h1><ul>${items}</ul>${form}`;
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`,
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  };
};

const overWords = (status: Order['status']): string =>
  status === 'paid' ? 'Thank you, this order is paid' : 'This link has ended, please ask the shop';
