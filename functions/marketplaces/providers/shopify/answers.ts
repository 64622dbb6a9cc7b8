import * as z from 'zod/mini';

const userErrors = z.array(
  z.object({
    field: z.optional(z.nullable(z.array(z.string()))),
    message: z.string(),
    code: z.optional(z.nullable(z.string())),
  }),
);

export type ShopifyUserErrors = z.output<typeof userErrors>;

/** What comes with every answer, instead of data or beside it. */
export const topLevel = z.object({
  data: z.optional(z.nullable(z.unknown())),
  errors: z.optional(
    z.array(
      z.object({
        message: z.string(),
        extensions: z.optional(z.object({ code: z.optional(z.string()) })),
      }),
    ),
  ),
});

export const available = z.object({
  nodes: z.array(
    z.nullable(
      z.object({
        id: z.optional(z.string()),
        inventoryLevel: z.optional(
          z.nullable(z.object({ quantities: z.array(z.object({ quantity: z.number() })) })),
        ),
      }),
    ),
  ),
});

export const quantitiesSet = z.object({ inventorySetQuantities: z.object({ userErrors }) });
export const priceSet = z.object({ productVariantsBulkUpdate: z.object({ userErrors }) });
export const orderCancelled = z.object({ orderCancel: z.object({ orderCancelUserErrors: userErrors }) });
export const fulfillmentCreated = z.object({ fulfillmentCreate: z.object({ userErrors }) });

const fulfillmentOrder = z.object({
  id: z.string(),
  status: z.string(),
  lineItems: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        remainingQuantity: z.number(),
        lineItem: z.object({ sku: z.optional(z.nullable(z.string())) }),
      }),
    ),
  }),
});

export type ShopifyFulfillmentOrder = z.output<typeof fulfillmentOrder>;

export const orderState = z.object({
  order: z.nullable(
    z.object({
      cancelledAt: z.optional(z.nullable(z.string())),
      fulfillments: z.array(
        z.object({ trackingInfo: z.array(z.object({ number: z.optional(z.nullable(z.string())) })) }),
      ),
      fulfillmentOrders: z.object({ nodes: z.array(fulfillmentOrder) }),
    }),
  ),
});

const amount = z.object({ amount: z.string(), currencyCode: z.optional(z.string()) });

export const payoutPage = z.object({
  shopifyPaymentsAccount: z.nullable(
    z.object({
      balanceTransactions: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.optional(z.nullable(z.string())) }),
        nodes: z.array(
          z.object({
            id: z.string(),
            type: z.string(),
            amount,
            fee: amount,
            associatedOrder: z.optional(z.nullable(z.object({ id: z.string() }))),
          }),
        ),
      }),
    }),
  ),
});
