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
export const verifyAddress = (code: AddressCode, locale: Locale): Letter =>
  codeLetter(code, locale, verification[locale]);

/** Brings the code to sign in with. */
export const signInCode = (code: AddressCode, locale: Locale): Letter =>
  codeLetter(code, locale, signIn[locale]);

interface CodeWords {
  readonly subject: (brand: string) => string;
  readonly opening: string;
}

const codeLetter = (
  { brand, code, expiresAt, timeZone }: AddressCode,
  locale: Locale,
  { subject, opening }: CodeWords,
): Letter => {
  const text = words[locale];
  const until = text.until(timeText(expiresAt, timeZone, locale));
  return {
    subject: subject(brand),
    greeting: greetingTo(undefined, locale),
    opening,
    rows: [{ label: text.code, value: code }],
    closing: [until, text.otherwise],
    short: `${brand}: ${text.code} ${code}. ${until}`,
  };
};

const verification = {
  id: {
    subject: (brand) => `Kode verifikasi ${brand}`,
    opening: 'Masukkan kode ini untuk membuktikan bahwa alamat ini milik Anda.',
  },
  en: {
    subject: (brand) => `Your ${brand} verification code`,
    opening: 'Enter this code to prove that this address is yours.',
  },
} as const satisfies Readonly<Record<Locale, CodeWords>>;

const signIn = {
  id: {
    subject: (brand) => `Kode masuk ${brand}`,
    opening: 'Masukkan kode ini untuk masuk.',
  },
  en: {
    subject: (brand) => `Your ${brand} sign-in code`,
    opening: 'Enter this code to sign in.',
  },
} as const satisfies Readonly<Record<Locale, CodeWords>>;

const words = {
  id: {
    code: 'Kode',
    until: (time: string) => `Berlaku sampai ${time}.`,
    otherwise:
      'Jangan berikan kode ini kepada siapa pun. Jika bukan Anda yang memintanya, abaikan pesan ini.',
  },
  en: {
    code: 'Code',
    until: (time: string) => `It expires on ${time}.`,
    otherwise: 'Give this code to nobody. If you did not ask for it, ignore this message.',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
