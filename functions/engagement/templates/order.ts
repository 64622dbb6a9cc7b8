import type { Money } from '#shared/money/money.ts';
import type { Locale } from '../model/recipient.ts';
import type { Letter } from '../model/letter.ts';
import { greetingTo, moneyText, timeText } from './words.ts';

export interface OrderFactsInMessage {
  readonly brand: string;
  readonly name?: string | undefined;
  readonly orderId: string;
  readonly status: 'awaiting_payment' | 'confirmed' | 'paid';
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly total: Money }[];
  readonly delivery: Money;
  readonly total: Money;
  /** Only while it awaits payment. */
  readonly payBefore?: string | undefined;
  /** Where to pay it online, while it awaits payment. */
  readonly payUrl?: string | undefined;
  readonly timeZone: string;
}

/** Confirms that an order was accepted. Says how to pay if that is still to be done. */
export const orderPlaced = (order: OrderFactsInMessage, locale: Locale): Letter =>
  letterOf(order, locale, placed[locale]);

/** Confirms that an order is paid. */
export const orderPaid = (order: OrderFactsInMessage, locale: Locale): Letter =>
  letterOf(order, locale, paid[locale]);

interface Text {
  readonly subject: string;
  readonly opening: string;
}

const letterOf = (
  order: OrderFactsInMessage,
  locale: Locale,
  text: (order: OrderFactsInMessage) => Text,
): Letter => {
  const { subject, opening } = text(order);
  const common = words[locale];
  const total = moneyText(order.total, locale);
  const next = nextStep(order, locale);
  const payUrl = order.status === 'awaiting_payment' ? order.payUrl : undefined;
  return {
    subject,
    greeting: greetingTo(order.name, locale),
    opening,
    rows: [
      ...order.lines.map((line) => ({
        label: `${line.quantity} × ${line.name}`,
        value: moneyText(line.total, locale),
      })),
      { label: common.delivery, value: moneyText(order.delivery, locale) },
      { label: common.total, value: total },
    ],
    ...(payUrl === undefined ? {} : { button: { label: common.pay, url: payUrl } }),
    closing: [...(next === undefined ? [] : [next]), common.number(order.orderId)],
    short: [
      `${order.brand}: ${opening}`,
      `${common.total} ${total}.`,
      next,
      payUrl,
      common.number(order.orderId),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  };
};

const nextStep = (
  { status, payBefore, timeZone }: OrderFactsInMessage,
  locale: Locale,
): string | undefined => {
  switch (status) {
    case 'paid':
      return undefined;
    case 'confirmed':
      return words[locale].payAtHandOver;
    case 'awaiting_payment':
      return payBefore === undefined
        ? undefined
        : words[locale].payBefore(timeText(payBefore, timeZone, locale));
  }
};

const placed: Readonly<Record<Locale, (order: OrderFactsInMessage) => Text>> = {
  id: ({ brand }) => ({
    subject: `Pesanan Anda di ${brand} kami terima`,
    opening: 'Terima kasih, pesanan Anda sudah kami terima.',
  }),
  en: ({ brand }) => ({
    subject: `We have your order at ${brand}`,
    opening: 'Thank you, we have your order.',
  }),
};

const paid: Readonly<Record<Locale, (order: OrderFactsInMessage) => Text>> = {
  id: ({ brand }) => ({
    subject: `Pembayaran Anda di ${brand} kami terima`,
    opening: 'Terima kasih, pembayaran Anda sudah kami terima. Pesanan Anda kami siapkan.',
  }),
  en: ({ brand }) => ({
    subject: `We have your payment at ${brand}`,
    opening: 'Thank you, we have your payment. We are preparing your order.',
  }),
};

const words = {
  id: {
    delivery: 'Ongkos kirim',
    total: 'Total',
    pay: 'Bayar sekarang',
    number: (orderId: string) => `Nomor pesanan: ${orderId}`,
    payAtHandOver: 'Bayar tunai saat barang diserahkan.',
    payBefore: (time: string) => `Mohon bayar sebelum ${time}.`,
  },
  en: {
    delivery: 'Delivery',
    total: 'Total',
    pay: 'Pay now',
    number: (orderId: string) => `Order number: ${orderId}`,
    payAtHandOver: 'Pay in cash when you get the goods.',
    payBefore: (time: string) => `Please pay before ${time}.`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
