/** What is asked of the Admin API: https://shopify.dev/docs/api/admin-graphql/2026-07 */
export const API_VERSION = '2026-07';

export const AVAILABLE = `query Available($ids: [ID!]!, $locationId: ID!) {
  nodes(ids: $ids) {
    ... on InventoryItem {
      id
      inventoryLevel(locationId: $locationId) { quantities(names: ["available"]) { name quantity } }
    }
  }
}`;

export const SET_QUANTITIES = `mutation SetQuantities($input: InventorySetQuantitiesInput!, $idempotencyKey: String!) {
  inventorySetQuantities(input: $input) @idempotent(key: $idempotencyKey) {
    userErrors { field message code }
  }
}`;

export const SET_PRICE = `mutation SetPrice($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkUpdate(productId: $productId, variants: $variants) {
    userErrors { field message code }
  }
}`;

export const CANCEL_ORDER = `mutation CancelOrder($orderId: ID!, $reason: OrderCancelReason!, $refundMethod: OrderCancelRefundMethodInput!, $restock: Boolean!, $notifyCustomer: Boolean) {
  orderCancel(orderId: $orderId, reason: $reason, refundMethod: $refundMethod, restock: $restock, notifyCustomer: $notifyCustomer) {
    job { id }
    orderCancelUserErrors { field message code }
  }
}`;

export const ORDER_STATE = `query OrderState($id: ID!) {
  order(id: $id) {
    cancelledAt
    fulfillments(first: 50) { trackingInfo { number } }
    fulfillmentOrders(first: 20) {
      nodes {
        id
        status
        lineItems(first: 50) { nodes { id remainingQuantity lineItem { sku } } }
      }
    }
  }
}`;

export const CREATE_FULFILLMENT = `mutation CreateFulfillment($fulfillment: FulfillmentInput!) {
  fulfillmentCreate(fulfillment: $fulfillment) {
    fulfillment { id }
    userErrors { field message }
  }
}`;

export const PAYOUT = `query Payout($query: String!, $after: String) {
  shopifyPaymentsAccount {
    balanceTransactions(first: 100, after: $after, query: $query) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        type
        amount { amount currencyCode }
        fee { amount }
        associatedOrder { id }
      }
    }
  }
}`;
