import type { Letter } from '../model/letter.ts';
import type { Locale } from '../model/recipient.ts';
import { greetingTo } from './words.ts';

export interface AddressQuestion {
  readonly brand: string;
  readonly topic: 'stock' | 'reminders';
  /** The page that confirms the address. */
  readonly link: string;
}

/** Asks whether an address wants what somebody asked for in its name. Nothing the caller typed stands in it. */
export const confirmAddress = ({ brand, topic, link }: AddressQuestion, locale: Locale): Letter => {
  const text = words[locale];
  return {
    subject: text.subject(brand),
    greeting: greetingTo(undefined, locale),
    opening: text.opening[topic](brand),
    rows: [],
    closing: [text.otherwise],
    button: { label: text.button, url: link },
    short: `${brand}: ${text.opening[topic](brand)} ${text.button}: ${link}`,
  };
};

const words = {
  id: {
    subject: (brand: string) => `Konfirmasi alamat Anda untuk ${brand}`,
    opening: {
      stock: (brand: string) =>
        `Seseorang meminta ${brand} memberi tahu alamat ini saat sebuah barang tersedia lagi.`,
      reminders: (brand: string) => `Seseorang meminta ${brand} mengirim pengingat keranjang ke alamat ini.`,
    },
    otherwise: 'Jika bukan Anda, abaikan pesan ini: kami tidak akan mengirim apa pun.',
    button: 'Ya, ini saya',
  },
  en: {
    subject: (brand: string) => `Confirm your address for ${brand}`,
    opening: {
      stock: (brand: string) =>
        `Somebody asked ${brand} to notify this address when an article is back in stock.`,
      reminders: (brand: string) => `Somebody asked ${brand} to send cart reminders to this address.`,
    },
    otherwise: 'If it was not you, ignore this message: we will send nothing.',
    button: 'Yes, it was me',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
