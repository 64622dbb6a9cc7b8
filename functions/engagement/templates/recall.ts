import type { Letter } from '../model/letter.ts';
import type { Locale } from '../model/recipient.ts';
import { greetingTo } from './words.ts';

export interface RecallInMessage {
  readonly brand: string;
  readonly name?: string | undefined;
  readonly orderId: string;
  readonly product: string;
  readonly lot: string;
  readonly reason: string;
  /** Nobody knows whether the goods are of the lot. */
  readonly isPossible?: boolean | undefined;
}

/** A warning of goods that were recalled. */
export const recallLetter = (facts: RecallInMessage, locale: Locale): Letter => {
  const { subject, certain, possible, lot, reason, number, closing } = words[locale];
  const opening = facts.isPossible === true ? possible : certain;
  return {
    subject: subject(facts),
    greeting: greetingTo(facts.name, locale),
    opening: opening(facts),
    rows: [
      { label: lot, value: facts.lot },
      { label: reason, value: facts.reason },
    ],
    closing: [closing, number(facts.orderId)],
    short: `${facts.brand}: ${opening(facts)} ${closing}`,
  };
};

const words = {
  id: {
    subject: ({ brand, product }: RecallInMessage) => `Penarikan produk: ${product} dari ${brand}`,
    possible: ({ product }: RecallInMessage) =>
      `${product} dengan kode produksi di bawah ini ditarik dari penjualan. Mohon periksa kode pada barang yang Anda beli.`,
    certain: ({ product }: RecallInMessage) =>
      `${product} di pesanan Anda ditarik dari penjualan. Mohon jangan dipakai lagi.`,
    lot: 'Kode produksi',
    reason: 'Alasan',
    closing: 'Hubungi kami atau bawa ke toko: kami ganti atau kembalikan uang Anda.',
    number: (orderId: string) => `Nomor pesanan: ${orderId}`,
  },
  en: {
    subject: ({ brand, product }: RecallInMessage) => `Product recall: ${product} from ${brand}`,
    possible: ({ product }: RecallInMessage) =>
      `${product} of the lot below was recalled. Please check the lot of the one you bought.`,
    certain: ({ product }: RecallInMessage) =>
      `${product} in your order was recalled. Please do not use it any more.`,
    lot: 'Lot',
    reason: 'Reason',
    closing: 'Contact us or bring it to a store: we replace it or refund you.',
    number: (orderId: string) => `Order number: ${orderId}`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
