/** Open unpaid orders of one buyer where the channel sets no limits of its own. */
export const UNPAID_ORDERS = 10;
