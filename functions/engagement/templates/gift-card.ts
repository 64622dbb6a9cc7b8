import type { Money } from '#shared/money/money.ts';
import { mailable } from '../model/mailable.ts';
import type { Locale } from '../model/recipient.ts';
import type { Letter } from '../model/letter.ts';
import { greetingTo, moneyText, timeText } from './words.ts';

export interface GiftCard {
  readonly brand: string;
  readonly name?: string | undefined;
  /** Who gives it, when it is a present. */
  readonly from?: string | undefined;
  readonly code: string;
  readonly value: Money;
  readonly until?: string | undefined;
  readonly timeZone: string;
}

/** Brings a gift card: its code, what it is worth, and until when. */
export const giftCard = (card: GiftCard, locale: Locale): Letter => {
  const text = words[locale];
  const value = moneyText(card.value, locale);
  const opening = card.from === undefined ? text.bought : text.present(mailable(card.from) ?? text.somebody);
  const until =
    card.until === undefined ? text.forEver : text.until(timeText(card.until, card.timeZone, locale));
  return {
    subject: text.subject(card.brand),
    greeting: greetingTo(card.name, locale),
    opening,
    rows: [
      { label: text.code, value: card.code },
      { label: text.value, value },
    ],
    closing: [text.how, until],
    short: `${card.brand}: ${opening} ${text.code}: ${card.code}, ${value}. ${until}`,
  };
};

const words = {
  id: {
    somebody: 'Seseorang',
    subject: (brand: string) => `Kartu hadiah ${brand}`,
    bought: 'Ini kartu hadiah yang Anda beli.',
    present: (from: string) => `${from} mengirim Anda kartu hadiah.`,
    code: 'Kode',
    value: 'Nilai',
    how: 'Masukkan kodenya di keranjang saat membayar. Simpan kode ini seperti uang.',
    until: (time: string) => `Berlaku sampai ${time}.`,
    forEver: 'Tidak ada batas waktu.',
  },
  en: {
    somebody: 'Somebody',
    subject: (brand: string) => `A gift card of ${brand}`,
    bought: 'This is the gift card you bought.',
    present: (from: string) => `${from} sends you a gift card.`,
    code: 'Code',
    value: 'Value',
    how: 'Put the code into your cart when you pay. Keep it like money.',
    until: (time: string) => `It holds until ${time}.`,
    forEver: 'It does not end.',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
