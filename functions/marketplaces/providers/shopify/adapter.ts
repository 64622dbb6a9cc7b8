import * as z from 'zod/mini';
import { hashOf } from '#shared/ids/ids.ts';
import { fromMajorUnits, inMajorUnits } from '#shared/money/money.ts';
import type { MarketplaceAccount } from '../../model/account.ts';
import {
  MarketplaceUnavailable,
  type AdapterRuntime,
  type MarketplaceAdapter,
  type StockFigure,
  type UpdateAnswer,
} from '../../model/marketplace.ts';
import type { PayoutLine } from '../../model/payout.ts';
import { callMarketplace } from '../call-marketplace.ts';
import * as answers from './answers.ts';
import * as graphql from './graphql.ts';
import { linesShipped } from './shipment.ts';

const ACCEPTED: UpdateAnswer = { kind: 'accepted' };
const STALE = 'CHANGE_FROM_QUANTITY_STALE';

/**
 * Shopify’s Admin API.
 *
 * @param call replaced in tests by a fake made from the public reference
 */
export const shopifyAdapter = (
  { settings }: MarketplaceAccount,
  { secrets }: Pick<AdapterRuntime, 'secrets'>,
  call: typeof callMarketplace = callMarketplace,
): MarketplaceAdapter => {
  const { shop = '', locationId = '' } = settings;
  const ask = async <Schema extends z.ZodMiniType>(
    query: string,
    variables: object,
    schema: Schema,
  ): Promise<z.output<Schema>> => {
    const { status, body } = await call(`https://${shop}/admin/api/${graphql.API_VERSION}/graphql.json`, {
      headers: { 'x-shopify-access-token': await secrets.get('shopifyadmin') },
      body: { query, variables },
    });
    const read = z.safeParse(answers.topLevel, body);
    if (status !== 200 || !read.success) throw new MarketplaceUnavailable(`Shopify answered ${status}`);
    const [error] = read.data.errors ?? [];
    if (error !== undefined)
      throw new MarketplaceUnavailable(`Shopify: ${error.extensions?.code ?? error.message}`);
    const data = z.safeParse(schema, read.data.data);
    if (data.success) return data.data;
    throw new MarketplaceUnavailable('Shopify answered in another form than agreed');
  };

  /** What is available there now, by inventory item; nothing for an item that is not stocked at the location. */
  const availableOf = async (figures: readonly StockFigure[]): Promise<ReadonlyMap<string, number>> => {
    const ids = figures.map(itemOf);
    const { nodes } = await ask(graphql.AVAILABLE, { ids, locationId }, answers.available);
    return new Map(
      nodes.flatMap((node) => {
        const quantity = node?.inventoryLevel?.quantities[0]?.quantity;
        return node?.id === undefined || quantity === undefined ? [] : [[node.id, quantity] as const];
      }),
    );
  };

  /**
   * Sets figures from what they are now, all or none, and answers what was refused of which item. Another change in
   * between stops it, and everything is tried again later.
   */
  const setQuantities = async (
    figures: readonly StockFigure[],
    from: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, string>> => {
    const quantities = figures.map((figure) => ({
      inventoryItemId: itemOf(figure),
      locationId,
      quantity: figure.quantity,
      changeFromQuantity: from.get(itemOf(figure)),
    }));
    const input = { name: 'available', reason: 'correction', quantities };
    const key = hashOf([quantities, figures.map(({ asOf }) => asOf)]);
    const { inventorySetQuantities } = await ask(
      graphql.SET_QUANTITIES,
      { input, idempotencyKey: key },
      answers.quantitiesSet,
    );
    const { userErrors } = inventorySetQuantities;
    if (userErrors.some(({ code }) => code === STALE))
      throw new MarketplaceUnavailable('Shopify changed a quantity meanwhile');
    return new Map(
      userErrors.flatMap(({ field, message }) => {
        const at = Number(field?.[2] ?? NaN);
        const named = Number.isInteger(at) ? figures.slice(at, at + 1) : figures;
        return named.map((figure) => [itemOf(figure), message] as const);
      }),
    );
  };

  return {
    setStock: async (figures) => {
      const now = await availableOf(figures);
      const known = figures.filter((figure) => now.has(itemOf(figure)));
      const changed = known.filter((figure) => now.get(itemOf(figure)) !== figure.quantity);
      const refused = changed.length === 0 ? new Map<string, string>() : await setQuantities(changed, now);
      const others = changed.filter((figure) => !refused.has(itemOf(figure)));
      // One that is refused stops the others of the same call.
      if (refused.size > 0 && others.length > 0 && (await setQuantities(others, now)).size > 0)
        throw new MarketplaceUnavailable('Shopify refused quantities that it took before');
      return figures.map((figure) => {
        const item = itemOf(figure);
        const because = now.has(item) ? refused.get(item) : `${item} is not stocked at ${locationId}`;
        return because === undefined ? ACCEPTED : { kind: 'refused', because };
      });
    },

    setPrice: async ({ ids }, { amount, currency }) => {
      const { productId, variantId: id } = ids;
      const variants = [{ id, price: inMajorUnits({ amount, currency }) }];
      const { productVariantsBulkUpdate } = await ask(
        graphql.SET_PRICE,
        { productId, variants },
        answers.priceSet,
      );
      return answerOf(productVariantsBulkUpdate.userErrors);
    },

    cancelOrder: async ({ number, units }) => {
      if (units !== undefined)
        return { kind: 'refused', because: 'only whole orders are cancelled; cancel the units in Shopify' };
      const orderId = gidOf(number);
      const { order } = await ask(graphql.ORDER_STATE, { id: orderId }, answers.orderState);
      if (order === null) return unknownOrder(number);
      if ((order.cancelledAt ?? null) !== null) return ACCEPTED;
      const { orderCancel } = await ask(
        graphql.CANCEL_ORDER,
        {
          orderId,
          reason: 'OTHER',
          refundMethod: { originalPaymentMethodsRefund: true },
          // The figure of what is available comes from here.
          restock: false,
          notifyCustomer: true,
        },
        answers.orderCancelled,
      );
      return answerOf(orderCancel.orderCancelUserErrors);
    },

    shipOrder: async ({ number, units, parcels }) => {
      const { order } = await ask(graphql.ORDER_STATE, { id: gidOf(number) }, answers.orderState);
      if (order === null) return unknownOrder(number);
      const numbers = parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []);
      const told = order.fulfillments.flatMap(({ trackingInfo }) => trackingInfo.map((info) => info.number));
      const lineItemsByFulfillmentOrder = linesShipped(order.fulfillmentOrders.nodes, units);
      // An answer that was lost: it is there already.
      if (numbers.some((each) => told.includes(each)) || lineItemsByFulfillmentOrder.length === 0)
        return told.length > 0
          ? ACCEPTED
          : { kind: 'refused', because: 'nothing of it is left to ship there' };
      const company = parcels.find(({ carrier }) => carrier !== undefined)?.carrier;
      const trackingInfo = numbers.length === 0 ? undefined : { company, numbers };
      const fulfillment = { lineItemsByFulfillmentOrder, trackingInfo, notifyCustomer: true };
      const { fulfillmentCreate } = await ask(
        graphql.CREATE_FULFILLMENT,
        { fulfillment },
        answers.fulfillmentCreated,
      );
      return answerOf(fulfillmentCreate.userErrors);
    },

    payout: async (payoutId, currency) => {
      const lines: PayoutLine[] = [];
      let after: string | undefined;
      do {
        const variables = { query: `payments_transfer_id:${payoutId}`, after };
        const { shopifyPaymentsAccount } = await ask(graphql.PAYOUT, variables, answers.payoutPage);
        if (shopifyPaymentsAccount === null) return undefined;
        const { nodes, pageInfo } = shopifyPaymentsAccount.balanceTransactions;
        lines.push(...nodes.filter(isInPayout).map((node) => payoutLineOf(node, currency)));
        after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
      } while (after !== undefined);
      if (lines.length === 0) return undefined;
      return { lines, amount: lines.reduce((sum, { gross, fee }) => sum + gross - fee, 0) };
    },
  };
};

const itemOf = ({ listing }: StockFigure): string => listing.ids['inventoryItemId'] ?? '';

const gidOf = (number: string): string => `gid://shopify/Order/${number}`;

const unknownOrder = (number: string): UpdateAnswer => ({
  kind: 'refused',
  because: `Shopify does not know order ${number}`,
});

const answerOf = ([error]: answers.ShopifyUserErrors): UpdateAnswer =>
  error === undefined ? ACCEPTED : { kind: 'refused', because: error.message };

type BalanceTransaction = NonNullable<
  z.output<typeof answers.payoutPage>['shopifyPaymentsAccount']
>['balanceTransactions']['nodes'][number];

/** The transfer to the bank is what the lines add up to, and none of them. */
const isInPayout = ({ type }: BalanceTransaction): boolean => !type.startsWith('TRANSFER');

const payoutLineOf = (
  { id, type, amount, fee, associatedOrder }: BalanceTransaction,
  currency: string,
): PayoutLine => {
  if (amount.currencyCode !== undefined && amount.currencyCode !== currency)
    throw new MarketplaceUnavailable(`the payout is in ${amount.currencyCode}, not in ${currency}`);
  const order = associatedOrder?.id;
  const kind = order === undefined ? 'adjustment' : type === 'REFUND' ? 'refund' : 'sale';
  const name = order ?? id;
  return {
    number: name.slice(name.lastIndexOf('/') + 1),
    kind,
    gross: minorOf(amount.amount, currency),
    fee: minorOf(fee.amount, currency),
  };
};

const minorOf = (major: string, currency: string): number => {
  const { amount } = fromMajorUnits(major.replace('-', ''), currency);
  return major.startsWith('-') ? -amount : amount;
};
