import type { PaymentProvider } from '../model/provider.ts';

/** No service is called: staff take cash at hand-over, record it, and hand it back. */
export const cashProvider: PaymentProvider = {
  start: async () => ({ reference: 'cash' }),
  verifyWebhook: async () => ({ reason: 'signature', detail: 'cash sends no notifications' }),
  fetchStatus: async () => undefined,
  refund: async () => ({ state: 'refunded' }),
};
