import type { Locale } from '../model/recipient.ts';
import type { Letter } from '../model/letter.ts';
import { greetingTo } from './words.ts';

export interface Restock {
  readonly brand: string;
  readonly name?: string | undefined;
  /** Product and variant, as the channel calls them. */
  readonly goods: string;
  readonly available: number;
  /** Only for who waits for one store. */
  readonly store?: string | undefined;
}

/** Tells somebody that what they waited for is back. It reserves nothing, and says so. */
export const backInStock = (restock: Restock, locale: Locale): Letter => ({
  ...texts[locale](restock),
  greeting: greetingTo(restock.name, locale),
});

const texts: Readonly<Record<Locale, (restock: Restock) => Omit<Letter, 'greeting'>>> = {
  id: ({ brand, goods, available, store }) => ({
    subject: `${goods} tersedia lagi`,
    opening: `Barang yang Anda tunggu tersedia lagi di ${store ?? brand}:`,
    rows: [{ label: goods, value: `${available} buah` }],
    closing: ['Barang belum disisihkan untuk Anda, dan orang lain juga menunggu.'],
    footer: 'Anda menerima satu pesan ini karena Anda memintanya.',
    short: `${brand}: ${goods} tersedia lagi${store === undefined ? '' : ` di ${store}`}. Belum disisihkan untuk Anda.`,
  }),
  en: ({ brand, goods, available, store }) => ({
    subject: `${goods} is back`,
    opening: `What you waited for is back at ${store ?? brand}:`,
    rows: [{ label: goods, value: `${available} pieces` }],
    closing: ['It is not set aside for you, and others wait, too.'],
    footer: 'You get this one message because you asked for it.',
    short: `${brand}: ${goods} is back${store === undefined ? '' : ` at ${store}`}. It is not set aside for you.`,
  }),
};
