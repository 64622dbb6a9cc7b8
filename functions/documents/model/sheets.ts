import type { Channel } from '../../channels/public.ts';
import type { FulfilmentOrder } from '../../fulfilment/public.ts';
import { orderNumberOf, type Order, type OrderContact } from '../../orders/public.ts';
import type { CreditNote } from './credit-note.ts';
import type { Invoice, InvoicedGoods } from './invoice.ts';
import { moneyText } from './money-text.ts';
import type { Sheet } from './sheet.ts';

const creditNames = { gift_card: 'Gift card', store_credit: 'Store credit', points: 'Points' } as const;

/** What an order is printed from. */
export interface OrderToPrint {
  readonly order: Order;
  readonly contact: OrderContact | undefined;
  readonly channel: Pick<Channel, 'brand' | 'seller'> | undefined;
}

export const invoiceSheet = (printed: OrderToPrint, { number, issuedAt, goods }: Invoice): Sheet => ({
  ...goodsSheet(printed, goods),
  title: 'Invoice',
  facts: [
    ['Invoice', number],
    ['Date', dayOf(issuedAt)],
    ['Order', orderNumberOf(printed.order.orderId)],
  ],
});

const creditReasons: Readonly<Partial<Record<CreditNote['reason'], string>>> = {
  order_cancelled: 'Cancelled',
  goods_returned: 'Goods returned',
  gift_returned: 'Goods returned',
  goodwill: 'Goodwill',
};

/** Takes a part of an invoice back, and names it. */
export const creditNoteSheet = (printed: OrderToPrint, note: CreditNote): Sheet => {
  const { order, contact, channel } = printed;
  const money = (amount: number) => moneyText(amount, order.currency);
  return {
    title: 'Credit note',
    head: sellerOf(channel),
    facts: [
      ['Credit note', note.number],
      ['Date', dayOf(note.issuedAt)],
      ['Invoice', note.invoice],
      ['Order', orderNumberOf(order.orderId)],
    ],
    to: addressOf(contact),
    columns: ['Reason', 'Amount'],
    rows: [[creditReasons[note.reason] ?? 'Refund', money(note.total)]],
    sums: [
      ['Tax included', money(note.tax)],
      ['Total', money(note.total)],
    ],
    code: note.number,
  };
};

/** Says what was paid, and how much of it came back. */
export const receiptSheet = (
  printed: OrderToPrint,
  { method, captured, refunded }: Order['payment'],
): Sheet => {
  const { order } = printed;
  const money = (amount: number) => moneyText(amount, order.currency);
  const goods = goodsSheet(printed);
  const credit = (order.credits ?? []).map(({ kind, amount }) => [kind, money(amount)] as const);
  return {
    ...goods,
    title: 'Receipt',
    facts: [
      ['Order', orderNumberOf(order.orderId)],
      ['Date', dayOf(order.placedAt)],
    ],
    sums: [
      ...goods.sums,
      ...credit.map(([kind, amount]) => [creditNames[kind], amount] as const),
      ...(captured === 0 ? [] : [[`Paid (${method})`, money(captured)] as const]),
      ...(refunded === 0 ? [] : [['Refunded', money(refunded)] as const]),
    ],
  };
};

/** Goes with a present: what it is and where it is from, neither what it cost nor who bought it. */
export const giftReceiptSheet = (
  { order, channel }: Pick<OrderToPrint, 'order' | 'channel'>,
  lines: Order['lines'],
  code: string,
): Sheet => ({
  title: 'Gift receipt',
  head: sellerOf(channel),
  facts: [['Date', dayOf(order.placedAt)]],
  to: [],
  columns: ['Item', 'SKU', 'Units'],
  rows: lines.map(({ name, variantName, sku, quantity }) => [
    namedVariant(name, variantName),
    sku,
    String(quantity),
  ]),
  sums: [],
  code,
});

/** What lies in the parcels of one location: no prices, because it may be a present. */
export const packingSheet = (
  { order, contact, channel }: OrderToPrint,
  { fulfilmentId, locationId, lines }: FulfilmentOrder,
): Sheet => ({
  title: 'Packing slip',
  head: [channel?.brand ?? ''],
  facts: [['Order', orderNumberOf(order.orderId)], ['From', locationId], ...giftLines(contact?.giftMessage)],
  to: addressOf(contact),
  columns: ['Item', 'SKU', 'Units'],
  rows: lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ name, sku, quantity }) => [name, sku, String(quantity)]),
  sums: [],
  code: fulfilmentId,
});

/** A gift message in lines that fit beside their label. */
const giftLines = (message = ''): readonly (readonly [string, string])[] =>
  (message.match(/.{1,60}(?:\s|$)|.{1,60}/gsu) ?? []).map((line, at) => [
    at === 0 ? 'Gift message' : '',
    line.trim(),
  ]);

const goodsSheet = (
  { order, contact, channel }: OrderToPrint,
  { lines, totals }: InvoicedGoods = order,
): Omit<Sheet, 'title' | 'facts'> => {
  const money = (amount: number) => moneyText(amount, order.currency);
  const { goods, discount, delivery, tax, total, taxIncluded } = totals;
  return {
    head: sellerOf(channel),
    to: addressOf(contact),
    columns: ['Item', 'Units', 'Price', 'Amount'],
    rows: lines.map(({ name, variantName, quantity, unitPrice, total: amount }) => [
      namedVariant(name, variantName),
      String(quantity),
      money(unitPrice),
      money(amount),
    ]),
    sums: [
      ['Goods', money(goods)],
      ...(discount === 0 ? [] : [['Discount', `-${money(discount)}`] as const]),
      ...(delivery === 0 ? [] : [['Delivery', money(delivery)] as const]),
      [taxIncluded ? 'Tax included' : 'Tax', money(tax)],
      ['Total', money(total)],
    ],
    code: orderNumberOf(order.orderId),
  };
};

const namedVariant = (name: string, variantName: string | undefined): string =>
  variantName === undefined ? name : `${name} (${variantName})`;

const sellerOf = (channel: OrderToPrint['channel']): readonly string[] => {
  const { seller, brand = '' } = channel ?? {};
  if (seller === undefined) return [brand];
  const taxId = seller.taxId === undefined ? [] : [`Tax number ${seller.taxId}`];
  return [seller.name, ...(seller.address === undefined ? [] : linesOf(seller.address)), ...taxId];
};

const addressOf = (contact: OrderContact | undefined): readonly string[] =>
  contact === undefined
    ? []
    : [contact.contact.name, ...(contact.address === undefined ? [] : linesOf(contact.address))];

const linesOf = ({ line1, line2, district, city, province, postalCode, country }: PostalAddress) =>
  [line1, line2, district, [city, postalCode].filter(isThere).join(' '), province, country].filter(isThere);

type PostalAddress = NonNullable<OrderContact['address']>;

const isThere = (text: string | undefined): text is string => text !== undefined && text !== '';

const dayOf = (at: string): string => at.slice(0, 10);
