import type { Money } from '#shared/money/money.ts';
import type { Locale } from '../model/recipient.ts';
import type { Letter } from '../model/letter.ts';
import { greetingTo, moneyText } from './words.ts';

export interface LeftCart {
  readonly brand: string;
  readonly name?: string | undefined;
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly total: Money }[];
  readonly total: Money;
  /** Brings the cart back. */
  readonly link: string;
  /** Why the person gets it. */
  readonly why: string;
}

/** Reminds somebody of the cart they left. Marketing: it says why they get it. */
export const cartAbandoned = (cart: LeftCart, locale: Locale): Letter => ({
  ...texts[locale](cart, moneyText(cart.total, locale)),
  greeting: greetingTo(cart.name, locale),
  footer: cart.why,
  rows: cart.lines.map(({ name, quantity, total }) => ({
    label: `${quantity} × ${name}`,
    value: moneyText(total, locale),
  })),
});

type Text = (cart: LeftCart, total: string) => Omit<Letter, 'greeting' | 'rows' | 'footer' | 'stop'>;

const texts: Readonly<Record<Locale, Text>> = {
  id: ({ brand, link }, total) => ({
    subject: 'Keranjang Anda masih menunggu',
    opening: `Ada barang yang tertinggal di keranjang Anda di ${brand}:`,
    closing: [`Total: ${total}. Harga dan stok bisa berubah.`],
    button: { label: 'Lanjutkan belanja', url: link },
    short: `${brand}: keranjang Anda masih menunggu, total ${total}. Lanjutkan: ${link}`,
  }),
  en: ({ brand, link }, total) => ({
    subject: 'Your cart is still waiting',
    opening: `You left something in your cart at ${brand}:`,
    closing: [`Total: ${total}. Prices and stock may change.`],
    button: { label: 'Continue shopping', url: link },
    short: `${brand}: your cart is still waiting, total ${total}. Continue: ${link}`,
  }),
};
