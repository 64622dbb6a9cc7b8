import type { Letter } from '../model/letter.ts';
import type { Locale } from '../model/recipient.ts';
import { greetingTo, timeText } from './words.ts';

export interface AddressCode {
  readonly brand: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly timeZone: string;
}

/** Brings the code that proves an address. */
export const verifyAddress = ({ brand, code, expiresAt, timeZone }: AddressCode, locale: Locale): Letter => {
  const text = words[locale];
  const until = text.until(timeText(expiresAt, timeZone, locale));
  return {
    subject: text.subject(brand),
    greeting: greetingTo(undefined, locale),
    opening: text.opening,
    rows: [{ label: text.code, value: code }],
    closing: [until, text.otherwise],
    short: `${brand}: ${text.code} ${code}. ${until}`,
  };
};

const words = {
  id: {
    subject: (brand: string) => `Kode verifikasi ${brand}`,
    opening: 'Masukkan kode ini untuk membuktikan bahwa alamat ini milik Anda.',
    code: 'Kode',
    until: (time: string) => `Berlaku sampai ${time}.`,
    otherwise:
      'Jangan berikan kode ini kepada siapa pun. Jika bukan Anda yang memintanya, abaikan pesan ini.',
  },
  en: {
    subject: (brand: string) => `Your ${brand} verification code`,
    opening: 'Enter this code to prove that this address is yours.',
    code: 'Code',
    until: (time: string) => `It expires on ${time}.`,
    otherwise: 'Give this code to nobody. If you did not ask for it, ignore this message.',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
