/** The payment methods whose settlement files can be compared. */
export const settledMethods = ['midtrans', 'stripe'] as const;
