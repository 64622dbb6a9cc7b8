import type { Money } from '#shared/money/money.ts';
import { mailable } from '../model/mailable.ts';
import type { Locale } from '../model/recipient.ts';
import type { Letter } from '../model/letter.ts';
import { greetingTo, moneyText, timeText } from './words.ts';

type Reason = 'not_the_same_product' | 'price_not_found' | 'not_in_stock_there' | 'proof_unclear' | 'other';

export interface PriceMatchFacts {
  readonly brand: string;
  readonly name?: string | undefined;
  /** What is claimed to be cheaper elsewhere. */
  readonly goods: string;
  readonly competitor: string;
  readonly ours: Money;
  readonly price: Money;
  /** Most units it holds for. */
  readonly quantity: number;
  readonly until: string;
  readonly reason: Reason;
  readonly timeZone: string;
}

/** Says that the shopper gets the competitor's price, for how many, and until when. */
export const claimApproved = (news: PriceMatchFacts, locale: Locale): Letter => {
  const text = words[locale];
  const price = moneyText(news.price, locale);
  const until = text.until(news.quantity, timeText(news.until, news.timeZone, locale));
  return {
    subject: text.approvedSubject(news.brand),
    greeting: greetingTo(news.name, locale),
    opening: text.approved(competitorIn(news, locale)),
    rows: [
      { label: news.goods, value: price },
      { label: text.ours, value: moneyText(news.ours, locale) },
    ],
    closing: [until],
    short: `${news.brand}: ${text.approved(competitorIn(news, locale))} ${news.goods}: ${price}. ${until}`,
  };
};

/** Says that our price holds, and why. */
export const claimRejected = (news: PriceMatchFacts, locale: Locale): Letter => {
  const text = words[locale];
  const ours = moneyText(news.ours, locale);
  const reason = text.reasons[news.reason];
  return {
    subject: text.rejectedSubject(news.brand),
    greeting: greetingTo(news.name, locale),
    opening: `${text.rejected(competitorIn(news, locale))} ${reason}`,
    rows: [{ label: news.goods, value: ours }],
    closing: [text.again],
    short: `${news.brand}: ${text.rejected(competitorIn(news, locale))} ${reason} ${news.goods}: ${ours}.`,
  };
};

/** The shopper typed the competitor’s name. */
const competitorIn = ({ competitor }: PriceMatchFacts, locale: Locale): string =>
  mailable(competitor) ?? words[locale].otherShop;

const words = {
  id: {
    approvedSubject: (brand: string) => `Harga Anda di ${brand} kami sesuaikan`,
    approved: (competitor: string) => `Kami menyamakan harga ${competitor} di keranjang Anda.`,
    until: (units: number, time: string) => `Berlaku untuk paling banyak ${units} buah, sampai ${time}.`,
    rejectedSubject: (brand: string) => `Klaim harga Anda di ${brand}`,
    rejected: (competitor: string) => `Maaf, kami tidak dapat menyamakan harga ${competitor}.`,
    again: 'Anda boleh mengajukan klaim lagi dengan bukti lain.',
    ours: 'Harga kami',
    otherShop: 'toko lain',
    reasons: {
      not_the_same_product: 'Produknya tidak sama.',
      price_not_found: 'Harga itu tidak kami temukan.',
      not_in_stock_there: 'Produk itu tidak tersedia di sana.',
      proof_unclear: 'Buktinya tidak jelas.',
      other: 'Klaim tidak memenuhi syarat.',
    },
  },
  en: {
    approvedSubject: (brand: string) => `Your price at ${brand}`,
    approved: (competitor: string) => `We match the price of ${competitor} in your cart.`,
    until: (units: number, time: string) => `It holds for at most ${units} pieces, until ${time}.`,
    rejectedSubject: (brand: string) => `Your price claim at ${brand}`,
    rejected: (competitor: string) => `Sorry, we cannot match the price of ${competitor}.`,
    again: 'You may claim again with other proof.',
    ours: 'Our price',
    otherShop: 'another shop',
    reasons: {
      not_the_same_product: 'It is not the same product.',
      price_not_found: 'We did not find that price.',
      not_in_stock_there: 'It is not in stock there.',
      proof_unclear: 'The proof is not clear.',
      other: 'The claim does not meet our terms.',
    },
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
