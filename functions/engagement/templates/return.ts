import type { Money } from '#shared/money/money.ts';
import type { Letter } from '../model/letter.ts';
import type { TemplateName } from '../model/message.ts';
import type { Locale } from '../model/recipient.ts';
import { greetingTo, moneyText, timeText } from './words.ts';

export type ReturnTemplate = Extract<TemplateName, 'return-approved' | 'return-refused' | 'return-received'>;

export interface ReturnInMessage {
  readonly brand: string;
  readonly name?: string | undefined;
  readonly orderId: string;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
  readonly refund: Money;
  /** Until when the goods have to be there. */
  readonly dueAt?: string | undefined;
  readonly timeZone: string;
}

/** News about goods that a customer returns. */
export const returnLetter = (template: ReturnTemplate, facts: ReturnInMessage, locale: Locale): Letter => {
  const { number, refund } = words[locale];
  const amount = moneyText(facts.refund, locale);
  const until = facts.dueAt === undefined ? '' : timeText(facts.dueAt, facts.timeZone, locale);
  const { subject, opening } = texts[locale][template](facts, { amount, until });
  return {
    subject,
    greeting: greetingTo(facts.name, locale),
    opening,
    rows: [
      ...facts.lines.map(({ name, quantity }) => ({ label: `${quantity} × ${name}`, value: '' })),
      ...(template === 'return-refused' ? [] : [{ label: refund, value: amount }]),
    ],
    closing: [number(facts.orderId)],
    short: `${facts.brand}: ${opening}`,
  };
};

type Text = (
  facts: ReturnInMessage,
  told: { readonly amount: string; readonly until: string },
) => { readonly subject: string; readonly opening: string };

const texts: Readonly<Record<Locale, Readonly<Record<ReturnTemplate, Text>>>> = {
  id: {
    'return-approved': ({ brand }, { until }) => ({
      subject: `Pengembalian Anda ke ${brand} disetujui`,
      opening: `Pengembalian Anda disetujui. Barangnya kami tunggu sampai ${until}.`,
    }),
    'return-refused': ({ brand }) => ({
      subject: `Pengembalian Anda ke ${brand} tidak dapat diterima`,
      opening: 'Pengembalian Anda tidak dapat kami terima. Hubungi kami jika ada pertanyaan.',
    }),
    'return-received': ({ brand }, { amount }) => ({
      subject: `${brand} mengembalikan ${amount}`,
      opening: `Barang Anda sudah kami periksa, dan ${amount} kami kembalikan ke cara pembayaran Anda.`,
    }),
  },
  en: {
    'return-approved': ({ brand }, { until }) => ({
      subject: `Your return to ${brand} is approved`,
      opening: `Your return is approved. The goods have to be with us by ${until}.`,
    }),
    'return-refused': ({ brand }) => ({
      subject: `Your return to ${brand} was refused`,
      opening: 'We cannot accept your return. Please contact us if you have any questions.',
    }),
    'return-received': ({ brand }, { amount }) => ({
      subject: `${brand} refunds ${amount}`,
      opening: `We have inspected your goods, and refund ${amount} the way you paid.`,
    }),
  },
};

const words = {
  id: { refund: 'Dikembalikan', number: (orderId: string) => `Nomor pesanan: ${orderId}` },
  en: { refund: 'Refund', number: (orderId: string) => `Order number: ${orderId}` },
} as const satisfies Readonly<Record<Locale, unknown>>;
