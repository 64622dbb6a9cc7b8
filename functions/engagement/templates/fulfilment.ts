import type { Letter } from '../model/letter.ts';
import type { TemplateName } from '../model/message.ts';
import type { Locale } from '../model/recipient.ts';
import { greetingTo, timeText } from './words.ts';

export type FulfilmentTemplate = Extract<
  TemplateName,
  | 'order-shipped'
  | 'order-delivered'
  | 'delivery-failed'
  | 'ready-for-pickup'
  | 'pickup-reminder'
  | 'pickup-expired'
>;

export interface FulfilmentInMessage {
  readonly brand: string;
  readonly name?: string | undefined;
  readonly orderId: string;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
  readonly trackingUrl: string;
  /** The store, as its customers call it. */
  readonly location: string;
  readonly parcels: readonly { readonly carrier?: string; readonly trackingNumber?: string }[];
  /** Of a pick-up: how long it lies ready, and what opens it. */
  readonly expiresAt?: string | undefined;
  readonly code?: string | undefined;
  readonly timeZone: string;
}

/** News about goods on their way, or that lie ready in a store. */
export const fulfilmentLetter = (
  template: FulfilmentTemplate,
  facts: FulfilmentInMessage,
  locale: Locale,
): Letter => {
  const common = words[locale];
  const until = facts.expiresAt === undefined ? '' : timeText(facts.expiresAt, facts.timeZone, locale);
  const { subject, opening } = texts[locale][template](facts, until);
  const isReady = template === 'ready-for-pickup' || template === 'pickup-reminder';
  const code = isReady && facts.code !== undefined ? facts.code : undefined;
  const isOver = template === 'pickup-expired';
  return {
    subject,
    greeting: greetingTo(facts.name, locale),
    opening,
    rows: [
      ...facts.lines.map(({ name, quantity }) => ({ label: `${quantity} × ${name}`, value: '' })),
      ...(code === undefined ? [] : [{ label: common.code, value: code }]),
      ...(template === 'order-shipped' ? facts.parcels.flatMap(parcelRow) : []),
    ],
    closing: [common.number(facts.orderId)],
    ...(isOver ? {} : { button: { label: common.follow, url: facts.trackingUrl } }),
    short: [
      `${facts.brand}: ${opening}`,
      code === undefined ? undefined : `${common.code}: ${code}.`,
      isOver ? undefined : facts.trackingUrl,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  };
};

const parcelRow = ({ carrier, trackingNumber }: FulfilmentInMessage['parcels'][number]) =>
  trackingNumber === undefined ? [] : [{ label: carrier ?? '', value: trackingNumber }];

type Text = (
  facts: FulfilmentInMessage,
  until: string,
) => { readonly subject: string; readonly opening: string };

const texts: Readonly<Record<Locale, Readonly<Record<FulfilmentTemplate, Text>>>> = {
  id: {
    'order-shipped': ({ brand }) => ({
      subject: `Pesanan Anda dari ${brand} sedang dikirim`,
      opening: 'Pesanan Anda sudah kami serahkan ke kurir.',
    }),
    'order-delivered': ({ brand }) => ({
      subject: `Pesanan Anda dari ${brand} sudah sampai`,
      opening: 'Pesanan Anda sudah sampai. Terima kasih.',
    }),
    'delivery-failed': ({ brand }) => ({
      subject: `Kurir tidak dapat menyerahkan pesanan Anda dari ${brand}`,
      opening: 'Kurir tidak dapat menyerahkan paket Anda dan akan mencoba lagi.',
    }),
    'ready-for-pickup': ({ location }, until) => ({
      subject: `Pesanan Anda siap diambil di ${location}`,
      opening: `Pesanan Anda siap diambil di ${location} sampai ${until}. Tunjukkan kode ini di kasir.`,
    }),
    'pickup-reminder': ({ location }, until) => ({
      subject: `Jangan lupa: pesanan Anda menunggu di ${location}`,
      opening: `Pesanan Anda masih menunggu di ${location} sampai ${until}.`,
    }),
    'pickup-expired': ({ location }) => ({
      subject: 'Pesanan Anda tidak diambil',
      opening: `Pesanan Anda di ${location} tidak diambil tepat waktu. Yang sudah Anda bayar kami kembalikan.`,
    }),
  },
  en: {
    'order-shipped': ({ brand }) => ({
      subject: `Your order from ${brand} is on its way`,
      opening: 'We have handed your order to the carrier.',
    }),
    'order-delivered': ({ brand }) => ({
      subject: `Your order from ${brand} was delivered`,
      opening: 'Your order was delivered. Thank you.',
    }),
    'delivery-failed': ({ brand }) => ({
      subject: `Your order from ${brand} could not be delivered`,
      opening: 'The courier could not hand over your parcel, and will try again.',
    }),
    'ready-for-pickup': ({ location }, until) => ({
      subject: `Your order is ready at ${location}`,
      opening: `Your order is ready at ${location} until ${until}. Please show this code at the counter.`,
    }),
    'pickup-reminder': ({ location }, until) => ({
      subject: `Your order is waiting at ${location}`,
      opening: `Your order is still waiting for you at ${location} until ${until}.`,
    }),
    'pickup-expired': ({ location }) => ({
      subject: 'Your order was not picked up',
      opening: `Your order at ${location} was not picked up in time. What you paid goes back to you.`,
    }),
  },
};

const words = {
  id: {
    code: 'Kode pengambilan',
    follow: 'Lihat pesanan',
    number: (orderId: string) => `Nomor pesanan: ${orderId}`,
  },
  en: {
    code: 'Pick-up code',
    follow: 'Follow your order',
    number: (orderId: string) => `Order number: ${orderId}`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
