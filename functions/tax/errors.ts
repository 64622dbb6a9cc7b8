import { defineErrors } from '#shared/contracts/error.ts';

export const taxErrors = defineErrors({
  TAX_NOT_FOUND: {
    status: 404,
    title: 'Tax rule not found',
    action: 'Use a region and a class from GET /v1/taxes, or set one with PUT /v1/taxes/{region}/{taxClass}.',
  },
  TAX_REGION_UNKNOWN: {
    status: 422,
    title: 'State or province is unknown',
    action: 'Send `province` as an ISO 3166-2 code (NY or US-NY), or by its full name.',
  },
  TAX_NOT_AVAILABLE: {
    status: 503,
    title: 'Tax cannot be computed at the moment',
    action: 'Retry after the seconds in Retry-After; the cart is unchanged.',
  },
});
