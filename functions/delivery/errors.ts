import { defineErrors } from '#shared/contracts/error.ts';

export const deliveryErrors = defineErrors({
  DELIVERY_RATES_NOT_FOUND: {
    status: 404,
    title: 'Delivery rate table not found',
    action: 'Use a code from GET /v1/delivery-rates, or create it with PUT /v1/delivery-rates/{code}.',
  },
  CARRIER_NOT_FOUND: {
    status: 404,
    title: 'Carrier not found',
    action: 'Use a code from GET /v1/carriers, or create it with PUT /v1/carriers/{code}.',
  },
});
