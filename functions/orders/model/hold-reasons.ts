/** Why an order is held back. */
export const holdReasons = [
  'fraud_review',
  'address_check',
  'stock_check',
  'customer_asked',
  'authorisation_expired',
  'balance_due',
  'return_awaited',
] as const;

/** Why it is released. */
export const releaseReasons = ['checked', 'corrected', 'overruled', 'paid'] as const;

/**
 * Queues of orders that wait. `no_location`: units were rejected, and no location can give them. `backorder`: units wait
 * for stock that is on its way.
 */
export const orderQueues = ['no_location', 'backorder'] as const;
