import { MarketplaceUnavailable } from '../../model/marketplace.ts';
import type { callMarketplace } from '../call-marketplace.ts';

interface FakeFulfillmentLine {
  readonly id: string;
  readonly sku: string;
  remaining: number;
}

interface FakeShopifyOrder {
  cancelledAt: string | null;
  readonly lines: FakeFulfillmentLine[];
  readonly trackingNumbers: string[];
}

interface SetInput {
  readonly quantities: readonly {
    readonly inventoryItemId: string;
    readonly locationId: string;
    readonly quantity: number;
    readonly changeFromQuantity: number | null;
  }[];
}

interface FulfillmentInput {
  readonly lineItemsByFulfillmentOrder: readonly {
    readonly fulfillmentOrderLineItems: readonly { readonly id: string; readonly quantity: number }[];
  }[];
  readonly trackingInfo?: { readonly numbers: readonly string[] };
}

interface FakeVariables {
  readonly ids: readonly string[];
  readonly id: string;
  readonly input: SetInput;
  readonly idempotencyKey: string;
  readonly variants: readonly { readonly id: string; readonly price: string }[];
  readonly orderId: string;
  readonly fulfillment: FulfillmentInput;
}

/** Shopify’s Admin API in memory, after its public reference, with the failures of a real one. For tests. */
export const fakeShopify = (accessToken: string) => {
  const available = new Map<string, number>();
  const prices = new Map<string, string>();
  const orders = new Map<string, FakeShopifyOrder>();
  const keys = new Map<string, unknown>();
  const transactions: object[] = [];
  /** `beforeSetting` happens between reading a quantity and setting it: a sale at Shopify. */
  const trouble: { timeoutAfterAccepting: number; throttled: number; beforeSetting?: () => void } = {
    timeoutAfterAccepting: 0,
    throttled: 0,
  };

  const setQuantities = ({ input, idempotencyKey }: FakeVariables) => {
    trouble.beforeSetting?.();
    delete trouble.beforeSetting;
    const known = keys.get(idempotencyKey);
    if (known !== undefined) return known;
    const errors = input.quantities.flatMap(
      ({ inventoryItemId: item, quantity, changeFromQuantity: from }, at) => {
        const field = ['input', 'quantities', String(at)];
        if (quantity > 1_000_000_000)
          return [
            {
              field: [...field, 'quantity'],
              message: 'The quantity is too high',
              code: 'INVALID_QUANTITY_TOO_HIGH',
            },
          ];
        return from !== null && available.get(item) !== from
          ? [
              {
                field: [...field, 'changeFromQuantity'],
                message: 'The quantity changed',
                code: 'CHANGE_FROM_QUANTITY_STALE',
              },
            ]
          : [];
      },
    );
    if (errors.length === 0)
      for (const { inventoryItemId, quantity } of input.quantities) available.set(inventoryItemId, quantity);
    const answer = { inventorySetQuantities: { userErrors: errors } };
    if (errors.length === 0) keys.set(idempotencyKey, answer);
    return answer;
  };

  const stateOf = (id: string) => {
    const order = orders.get(id);
    if (order === undefined) return { order: null };
    const nodes = order.lines.map(({ id: line, sku, remaining }) => ({
      id: line,
      remainingQuantity: remaining,
      lineItem: { sku },
    }));
    return {
      order: {
        cancelledAt: order.cancelledAt,
        fulfillments: order.trackingNumbers.map((number) => ({ trackingInfo: [{ number }] })),
        fulfillmentOrders: {
          nodes: [{ id: 'gid://shopify/FulfillmentOrder/1', status: 'OPEN', lineItems: { nodes } }],
        },
      },
    };
  };

  const fulfil = ({ fulfillment }: FakeVariables) => {
    const wanted = fulfillment.lineItemsByFulfillmentOrder.flatMap((each) => each.fulfillmentOrderLineItems);
    for (const { id, quantity } of wanted) {
      const order = [...orders.values()].find(({ lines }) => lines.some((line) => line.id === id));
      const line = order?.lines.find((each) => each.id === id);
      if (order === undefined || line === undefined || line.remaining < quantity)
        return {
          fulfillmentCreate: {
            userErrors: [{ field: null, message: 'Invalid fulfillment order line item quantity' }],
          },
        };
      line.remaining -= quantity;
      order.trackingNumbers.push(...(fulfillment.trackingInfo?.numbers ?? []));
    }
    return { fulfillmentCreate: { fulfillment: { id: 'gid://shopify/Fulfillment/1' }, userErrors: [] } };
  };

  const cancel = ({ orderId }: FakeVariables) => {
    const order = orders.get(orderId);
    const error = { field: ['orderId'], message: 'Order has already been cancelled', code: 'INVALID' };
    if (order === undefined || order.cancelledAt !== null)
      return { orderCancel: { orderCancelUserErrors: [error] } };
    order.cancelledAt = '2026-11-23T03:00:00Z';
    return { orderCancel: { job: { id: 'gid://shopify/Job/1' }, orderCancelUserErrors: [] } };
  };

  const carryOut = (query: string, variables: FakeVariables): unknown => {
    if (query.includes('inventorySetQuantities')) return setQuantities(variables);
    if (query.includes('inventoryLevel'))
      return {
        nodes: variables.ids.map((id) =>
          available.has(id)
            ? { id, inventoryLevel: { quantities: [{ name: 'available', quantity: available.get(id) }] } }
            : null,
        ),
      };
    if (query.includes('productVariantsBulkUpdate')) {
      for (const { id, price } of variables.variants) prices.set(id, price);
      return { productVariantsBulkUpdate: { userErrors: [] } };
    }
    if (query.includes('orderCancel')) return cancel(variables);
    if (query.includes('fulfillmentCreate')) return fulfil(variables);
    if (query.includes('balanceTransactions')) {
      const pageInfo = { hasNextPage: false, endCursor: null };
      return { shopifyPaymentsAccount: { balanceTransactions: { pageInfo, nodes: transactions } } };
    }
    return stateOf(variables.id);
  };

  const call: typeof callMarketplace = async (url, { headers, body }) => {
    if (headers['x-shopify-access-token'] !== accessToken)
      return { status: 401, body: { errors: '[API] Invalid API key or access token' } };
    if (!/^https:\/\/demo\.myshopify\.com\/admin\/api\/20\d\d-\d\d\/graphql\.json$/.test(url))
      return { status: 404, body: {} };
    if (trouble.throttled-- > 0)
      return { status: 200, body: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] } };
    const { query, variables } = body as { readonly query: string; readonly variables: FakeVariables };
    const data = carryOut(query, variables);
    if (query.startsWith('mutation') && trouble.timeoutAfterAccepting-- > 0)
      throw new MarketplaceUnavailable('timeout');
    return { status: 200, body: { data } };
  };

  return { call, available, prices, orders, transactions, trouble };
};
