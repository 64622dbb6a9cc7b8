/** What may have been otherwise than a till without a network thought. */
export const conflictKinds = [
  'price_changed',
  'stock_gone',
  'coupon_used',
  'not_sold_here',
  'total_differs',
  'recalled_lot',
] as const;

/** How staff settled a sale. */
export const settlements = ['accepted', 'refunded', 'stock_corrected', 'customer_contacted'] as const;
