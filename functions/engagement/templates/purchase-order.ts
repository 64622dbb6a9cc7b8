import type { Letter, LetterRow } from '../model/letter.ts';
import type { Locale } from '../model/recipient.ts';
import { dateText, greetingTo, moneyText } from './words.ts';

export interface PurchaseOrderInMessage {
  readonly brand: string;
  readonly timeZone: string;
  readonly supplier: { readonly name: string };
  readonly order: {
    readonly purchaseOrderId: string;
    readonly locationId: string;
    readonly currency: string;
    readonly total: number;
    readonly expectedAt?: string;
    readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly unitCost: number }[];
  };
  /** In the order of the lines. */
  readonly supplierSkus: readonly (string | undefined)[];
  readonly location?: {
    readonly name: string;
    readonly address: {
      readonly line1: string;
      readonly line2?: string;
      readonly city: string;
      readonly postalCode?: string;
    };
  };
}

/** A purchase order with all of its lines, as its supplier reads it. */
export const purchaseOrderLetter = (facts: PurchaseOrderInMessage, locale: Locale): Letter => {
  const { brand, order, supplier, timeZone } = facts;
  const { subject, opening, total, deliverTo, expected, confirm } = words[locale];
  const day = order.expectedAt === undefined ? [] : [dateText(order.expectedAt, timeZone, locale)];
  return {
    subject: subject(facts),
    greeting: greetingTo(supplier.name, locale),
    opening: opening(facts),
    rows: [
      ...linesOf(facts, locale),
      { label: total, value: moneyText({ amount: order.total, currency: order.currency }, locale) },
      { label: deliverTo, value: placeOf(facts) },
      ...day.map((value) => ({ label: expected, value })),
    ],
    closing: [confirm],
    short: `${brand}: ${opening(facts)} ${confirm}`,
  };
};

const linesOf = (
  { order: { lines, currency }, supplierSkus }: PurchaseOrderInMessage,
  locale: Locale,
): readonly LetterRow[] =>
  lines.map(({ sku, quantity, unitCost }, at) => {
    const theirs = supplierSkus[at];
    return {
      label: `${quantity} × ${theirs === undefined ? sku : `${theirs} (${sku})`}`,
      value: `@ ${moneyText({ amount: unitCost, currency }, locale)}`,
    };
  });

const placeOf = ({ location, order }: PurchaseOrderInMessage): string => {
  if (location === undefined) return order.locationId;
  const { line1, line2, city, postalCode } = location.address;
  return [location.name, line1, line2, city, postalCode].filter((part) => part !== undefined).join(', ');
};

const words = {
  id: {
    subject: ({ brand, order }: PurchaseOrderInMessage) =>
      `Pesanan pembelian ${order.purchaseOrderId} dari ${brand}`,
    opening: ({ order }: PurchaseOrderInMessage) =>
      `Kami memesan barang berikut dengan nomor ${order.purchaseOrderId}.`,
    total: 'Jumlah',
    deliverTo: 'Kirim ke',
    expected: 'Diharapkan',
    confirm: 'Mohon konfirmasi hari pengiriman dan cantumkan nomor ini di surat jalan.',
  },
  en: {
    subject: ({ brand, order }: PurchaseOrderInMessage) =>
      `Purchase order ${order.purchaseOrderId} from ${brand}`,
    opening: ({ order }: PurchaseOrderInMessage) =>
      `We order the goods below under number ${order.purchaseOrderId}.`,
    total: 'Total',
    deliverTo: 'Deliver to',
    expected: 'Expected',
    confirm: 'Please confirm the day of delivery, and put this number on the delivery note.',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
