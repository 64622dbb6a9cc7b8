import { defineErrors } from '#shared/contracts/error.ts';

export const offlineSalesErrors = defineErrors({
  OFFLINE_SALE_NOT_FOUND: {
    status: 404,
    title: 'Offline sale not found',
    action: 'Use a `saleId` from the list of conflicts of your location.',
  },
  OFFLINE_SALE_SETTLED: {
    status: 409,
    title: 'The sale has no open conflicts',
    action: 'No action is needed: the sale had no conflicts, or they were settled before.',
  },
});
