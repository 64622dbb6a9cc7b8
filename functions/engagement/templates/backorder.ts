import type { Letter } from '../model/letter.ts';
import type { Locale } from '../model/recipient.ts';
import { dateText, greetingTo } from './words.ts';

export interface BackorderInMessage {
  readonly brand: string;
  readonly name?: string | undefined;
  readonly orderId: string;
  readonly timeZone: string;
  readonly lines: readonly {
    readonly name: string;
    readonly quantity: number;
    /** Absent while nobody knows. */
    readonly promisedAt?: string | undefined;
  }[];
}

/** Tells the new day of goods that are on their way, and that the customer need not wait for them. */
export const backorderMoved = (facts: BackorderInMessage, locale: Locale): Letter => {
  const { subject, opening, cancel, unknown, number } = texts[locale];
  const dayOf = (at: string | undefined): string =>
    at === undefined ? unknown : dateText(at, facts.timeZone, locale);
  return {
    subject: subject(facts.brand),
    greeting: greetingTo(facts.name, locale),
    opening,
    rows: facts.lines.map(({ name, quantity, promisedAt }) => ({
      label: `${quantity} × ${name}`,
      value: dayOf(promisedAt),
    })),
    closing: [cancel, number(facts.orderId)],
    short: `${facts.brand}: ${opening} ${facts.lines.map(({ name, promisedAt }) => `${name}: ${dayOf(promisedAt)}.`).join(' ')}`,
  };
};

const texts = {
  id: {
    subject: (brand: string) => `Tanggal baru untuk pesanan Anda dari ${brand}`,
    opening: 'Perkiraan kedatangan barang pesanan Anda berubah.',
    cancel: 'Anda dapat membatalkan barang yang belum datang; yang sudah Anda bayar kami kembalikan.',
    unknown: 'tanggal belum diketahui',
    number: (orderId: string) => `Nomor pesanan: ${orderId}`,
  },
  en: {
    subject: (brand: string) => `A new date for your order from ${brand}`,
    opening: 'The expected date of goods you ordered has changed.',
    cancel: 'You can cancel goods that have not arrived; what you paid for them is refunded.',
    unknown: 'date not known yet',
    number: (orderId: string) => `Order number: ${orderId}`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
