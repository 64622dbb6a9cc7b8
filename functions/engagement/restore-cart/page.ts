import { createHash } from 'node:crypto';

/**
 * Runs in the browser of whoever followed the link. Names of products are put in as text, never as HTML. The cart is
 * kept where a storefront on the same origin finds it.
 */
const script = `
const given = new URLSearchParams(location.hash.slice(1));
const cartId = given.get('cart') ?? '';
const cartToken = given.get('token');
const words = navigator.language.startsWith('id')
  ? { total: 'Total', kept: 'Keranjang Anda sudah kembali.', signIn: 'Masuk ke akun Anda, dan keranjang Anda ada di sana.', gone: 'Keranjang ini sudah tidak ada.' }
  : { total: 'Total', kept: 'Your cart is back.', signIn: 'Sign in, and your cart is there.', gone: 'This cart is no longer there.' };
const add = (name, text) => document.body.append(Object.assign(document.createElement(name), { textContent: text }));
const show = (cart) => {
  localStorage.setItem('satu.cart', JSON.stringify({ cartId, cartToken }));
  const money = new Intl.NumberFormat(navigator.language, { style: 'currency', currency: cart.totals.currency });
  const amount = (minor) => money.format(minor / 10 ** ((exponents[cart.totals.currency]) ?? 2));
  add('h1', words.kept);
  for (const line of cart.lines) add('p', line.quantity + ' × ' + line.name + ' — ' + amount(line.total));
  add('p', words.total + ': ' + amount(cart.totals.total));
};
const exponents = __EXPONENTS__;
const open = async () => {
  if (cartToken === null) return add('h1', words.signIn);
  const answer = await fetch('carts/' + encodeURIComponent(cartId), { headers: { 'x-cart-token': cartToken } });
  const cart = answer.ok ? await answer.json() : undefined;
  if (cart === undefined || cart.status !== 'open') return add('h1', words.gone);
  show(cart);
};
open();
`;

/** @param exponents decimals of each currency, as the shop keeps its amounts */
export const restorePage = (exponents: Readonly<Record<string, number>>) => {
  const filled = script.replace('__EXPONENTS__', JSON.stringify(exponents));
  const digest = createHash('sha256').update(filled).digest('base64');
  return {
    html: `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cart</title></head><body><script>${filled}</script></body></html>`,
    /** Nothing but this script runs here, and it talks to this API only. */
    policy: `default-src 'none'; script-src 'sha256-${digest}'; connect-src 'self'; frame-ancestors 'none'`,
  };
};
