import type { Locale, MessageMedium } from '../model/recipient.ts';

export interface WhyFacts {
  readonly brand: string;
  readonly medium: MessageMedium;
  /** What led to the message, as a whole sentence. @default being a customer */
  readonly reason?: string;
}

const media: Readonly<Record<MessageMedium, string>> = {
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  push: 'notification',
};

/** Why somebody gets a marketing message: what led to it, and what they agreed to. */
export const whyLine = ({ brand, medium, reason }: WhyFacts, locale: Locale): string =>
  locale === 'id'
    ? `Mengapa saya menerima ini? ${reason ?? `Anda pelanggan ${brand}.`} Anda setuju menerima pesan dari ${brand} lewat ${media[medium]}.`
    : `Why did I get this? ${reason ?? `You are a customer of ${brand}.`} You agreed to messages from ${brand} by ${media[medium]}.`;
