import { displayAmount } from '../model/display-amount.ts';
import type { SandboxPayment } from '../model/payment.ts';
import { style } from './style.ts';

/** The hosted page: what is paid, to whom, and two buttons; or what became of it. */
export const payPage = (payment: SandboxPayment): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${titles[payment.status]} · Satu Sandbox</title>
<style>${style}</style>
</head>
<body>
<main>
<header><span class="brand">Satu <b>Sandbox</b></span><span class="badge">Test mode</span></header>
<section class="card">
${payment.status === 'pending' ? pending(payment) : outcome(payment)}
</section>
<footer>No real money moves here. Payments are decided by you, and told to the shop as a real provider would.</footer>
</main>
</body>
</html>
`;

const titles = { pending: 'Pay', paid: 'Paid', refused: 'Refused' } as const;

const facts = (payment: SandboxPayment): string => `<dl>
<div><dt>Order</dt><dd>${escaped(payment.orderReference)}</dd></div>
<div><dt>Payment</dt><dd>${escaped(payment.paymentId)}</dd></div>
</dl>`;

const pending = (payment: SandboxPayment): string => `<p class="label">Amount due</p>
<p class="amount">${escaped(displayAmount(payment.amount, payment.currency))}</p>
${facts(payment)}
<form method="post" action="/sandbox/pay/${encodeURIComponent(payment.paymentId)}">
<button class="primary" name="outcome" value="paid">Pay ${escaped(displayAmount(payment.amount, payment.currency))}</button>
<button class="plain" name="outcome" value="refused">Refuse</button>
<details>
<summary>Be a difficult provider</summary>
<p class="hint">What real providers do on bad days. The shop has to cope.</p>
<label>Tell the shop later, by <span><input type="number" name="delaySeconds" min="0" max="86400" value="0"> seconds</span></label>
<label>Tell it more than once: <span><input type="number" name="duplicate" min="0" max="5" value="0"> copies more</span></label>
<label>Take the wrong amount <span><input type="checkbox" name="wrongAmount"></span></label>
</details>
</form>`;

const outcome = (payment: SandboxPayment): string =>
  payment.status === 'paid'
    ? `<p class="mark good" aria-hidden="true">✓</p>
<h1>Payment received</h1>
<p class="amount">${escaped(displayAmount(payment.paid ?? payment.amount, payment.currency))}</p>
<p class="said">The shop is being told.</p>
${backToShop(payment)}
${facts(payment)}`
    : `<p class="mark bad" aria-hidden="true">✕</p>
<h1>Payment refused</h1>
<p class="said">Nothing was charged. Go back to the shop to try again.</p>
${backToShop(payment)}
${facts(payment)}`;

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Where a real provider sends the shopper by itself. */
const backToShop = ({ orderReference }: SandboxPayment): string =>
  `<p><a class="back" href="/shop/o/${encodeURIComponent(orderReference)}">Back to your order</a></p>`;
