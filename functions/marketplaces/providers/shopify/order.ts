import * as z from 'zod/mini';
import { fromMajorUnits } from '#shared/money/money.ts';
import type { ToldOrder } from '../../intake/take-in.ts';

const money = z.string().check(z.regex(/^\d{1,12}(\.\d{1,3})?$/));
const text = z.string().check(z.maxLength(200));
const optional = z.optional(z.nullable(text));

/** `id` itself is larger than a double holds. */
const orderGid = z.string().check(z.regex(/^gid:\/\/shopify\/Order\/\d{1,24}$/));

/** Of a cancelled order nothing else is needed. */
export const shopifyCancellation = z.object({ admin_graphql_api_id: orderGid });

/** The fields of Shopify’s Order (REST, 2025-10) that are read; others are ignored. */
export const shopifyOrder = z.object({
  admin_graphql_api_id: orderGid,
  name: text,
  currency: z.string().check(z.length(3)),
  created_at: z.string().check(z.maxLength(40)),
  financial_status: z.nullable(text),
  taxes_included: z.boolean(),
  email: optional,
  phone: optional,
  total_price: money,
  shipping_address: z.object({
    name: text,
    address1: text,
    address2: optional,
    city: text,
    province: optional,
    zip: optional,
    country_code: z.string().check(z.length(2)),
    phone: optional,
    latitude: z.optional(z.nullable(z.number())),
    longitude: z.optional(z.nullable(z.number())),
  }),
  line_items: z
    .array(
      z.object({
        sku: z.string().check(z.minLength(1), z.maxLength(64)),
        quantity: z.int().check(z.minimum(1), z.maximum(999)),
        price: money,
        discount_allocations: z.optional(z.array(z.object({ amount: money }))),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  shipping_lines: z._default(z.array(z.object({ price: money, discounted_price: z.optional(money) })), []),
});

type ShopifyOrder = z.output<typeof shopifyOrder>;

/** Its number at Shopify. */
export const numberOf = ({ admin_graphql_api_id: gid }: Pick<ShopifyOrder, 'admin_graphql_api_id'>): string =>
  gid.slice(gid.lastIndexOf('/') + 1);

/**
 * The order in our own words; amounts in minor units.
 *
 * @throws RangeError for amounts and dates that are none
 */
export const toldByShopify = (order: ShopifyOrder): Omit<ToldOrder, 'channel'> => {
  const minor = (major: string): number => fromMajorUnits(major, order.currency).amount;
  const { shipping_address: to } = order;
  return {
    orderedAt: new Date(order.created_at).toISOString(),
    contact: {
      name: to.name,
      email: order.email ?? undefined,
      phone: phoneOf(order.phone ?? to.phone),
    },
    address: {
      name: to.name,
      line1: to.address1,
      line2: to.address2 ?? undefined,
      city: to.city,
      province: to.province ?? undefined,
      postalCode: to.zip ?? undefined,
      country: to.country_code,
      latitude: to.latitude ?? undefined,
      longitude: to.longitude ?? undefined,
    },
    lines: order.line_items.flatMap((line) => linesOf(line, minor)),
    shippingFee: order.shipping_lines.reduce(
      (sum, { price, discounted_price: paid = price }) => sum + minor(paid),
      0,
    ),
    total: minor(order.total_price),
  };
};

/** A discount that does not divide by the units makes two lines, one minor unit apart. */
const linesOf = (
  { sku, quantity, price, discount_allocations: discounts = [] }: ShopifyOrder['line_items'][number],
  minor: (major: string) => number,
): ToldOrder['lines'] => {
  const off = discounts.reduce((sum, { amount }) => sum + minor(amount), 0);
  const paid = minor(price) * quantity - off;
  if (paid < 0) throw new RangeError(`the discounts of ${sku} exceed its price`);
  const unitPrice = Math.floor(paid / quantity);
  const dearer = paid - unitPrice * quantity;
  return [
    { sku, quantity: quantity - dearer, unitPrice },
    ...(dearer === 0 ? [] : [{ sku, quantity: dearer, unitPrice: unitPrice + 1 }]),
  ];
};

/** Only numbers in the international form are kept. */
const phoneOf = (phone: string | null | undefined): string | undefined => {
  const digits = (phone ?? '').replaceAll(/[\s()-]/g, '');
  return /^\+\d{6,15}$/.test(digits) ? digits : undefined;
};
