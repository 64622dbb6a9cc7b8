/** Accounts of the journal with their usual code and name. Asset accounts begin with 1, liabilities with 2. */
export const usualChart = {
  cash: { code: '1100', name: 'Cash in drawers' },
  bank: { code: '1110', name: 'Bank' },
  clearing: { code: '1200', name: 'Payments on their way' },
  customer_receivable: { code: '1300', name: 'Cashback owed by customers' },
  disputed_payments: { code: '1310', name: 'Disputed payments' },
  inventory: { code: '1400', name: 'Stock' },
  tax_payable: { code: '2100', name: 'Sales tax payable' },
  gift_card_liability: { code: '2200', name: 'Gift cards outstanding' },
  store_credit_liability: { code: '2210', name: 'Store credit outstanding' },
  points_liability: { code: '2220', name: 'Loyalty points outstanding' },
  customer_deposits: { code: '2300', name: 'Money owed to customers' },
  gift_cards_sold: { code: '2390', name: 'Gift cards paid and not issued yet' },
  refunds_as_credit: { code: '2395', name: 'Refunds given as store credit' },
  sales: { code: '4100', name: 'Sales' },
  discounts: { code: '4110', name: 'Discounts' },
  sales_returns: { code: '4120', name: 'Returns and refunds' },
  delivery_income: { code: '4200', name: 'Delivery fees' },
  expired_credit: { code: '4300', name: 'Expired credit' },
  cost_of_goods: { code: '5100', name: 'Cost of goods sold' },
  payment_fees: { code: '6100', name: 'Payment fees' },
  chargeback_losses: { code: '6110', name: 'Lost chargebacks' },
  cash_rounding: { code: '6200', name: 'Cash rounding' },
  cash_over_short: { code: '6210', name: 'Cash over and short' },
  credit_granted: { code: '6300', name: 'Credit granted' },
  points_granted: { code: '6320', name: 'Loyalty points granted' },
  points_redeemed: { code: '6330', name: 'Points redeemed above or below their value when earned' },
  cashback_expense: { code: '6310', name: 'Cashback' },
} as const;

export type AccountName = keyof typeof usualChart;
export const accountNames = Object.keys(usualChart) as [AccountName, ...AccountName[]];
