import type { OfflineMethod } from '../../channels/public.ts';
import type { PaymentProvider } from '../model/provider.ts';

/** Cash is handed back by whoever asks for the refund, a marketplace pays its customers back itself; a courier and a bank are asked by people. */
export const offlineProvider = (method: OfflineMethod): PaymentProvider => ({
  start: async () => ({ reference: method }),
  verifyWebhook: async () => ({ reason: 'signature', detail: `${method} sends no notifications` }),
  fetchStatus: async () => undefined,
  refund: async () =>
    method === 'cash' || method === 'marketplace'
      ? { state: 'refunded' }
      : { state: 'failed', reason: 'not_supported' },
});
