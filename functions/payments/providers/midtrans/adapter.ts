import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { activeSecrets } from '#shared/secrets/timed-signature.ts';
import { paymentsErrors } from '../../errors.ts';
import type { PaymentProvider } from '../../model/provider.ts';
import { findCredentials } from '../credentials.ts';
import { callMidtrans } from './call-midtrans.ts';
import { midtransAccess, midtransCredentials } from './credentials.ts';
import { giveBack } from './give-back.ts';
import { startOnSnap } from './start-on-snap.ts';
import { statusOf, transactionIn, type MidtransTransaction } from './transaction.ts';
import { verifyNotification } from './verify-notification.ts';

/** Midtrans: the Snap page takes the money, the Core API says how it stands. */
export const midtransAdapter = ({ clock, secrets }: Pick<Runtime, 'clock' | 'secrets'>): PaymentProvider => {
  /** None while the customer has not chosen how to pay. */
  const transaction = async (id: string): Promise<MidtransTransaction | undefined> => {
    const access = await midtransAccess(secrets);
    const { code, body } = await callMidtrans(access, `${access.apiUrl}/${encodeURIComponent(id)}/status`);
    return code === '404' ? undefined : transactionIn(body);
  };

  return {
    start: async (request) => {
      if (request.money.currency !== 'IDR')
        throw notOffered(`midtrans takes IDR, not ${request.money.currency}`);
      if (request.capture === 'manual') throw notOffered('midtrans captures at once');
      return startOnSnap(request, await midtransAccess(secrets), clock.now());
    },

    verifyWebhook: async (rawBody) => {
      const credentials = await findCredentials(secrets, 'midtrans', midtransCredentials);
      return verifyNotification(rawBody, activeSecrets(credentials?.serverKey ?? ''));
    },

    fetchStatus: async (reference) => {
      const found = await transaction(reference);
      return found === undefined ? undefined : statusOf(found);
    },

    refund: async (refund) => {
      const found = await transaction(refund.reference);
      if (found === undefined) return { state: 'failed', reason: 'refused' };
      return giveBack(refund, found, await midtransAccess(secrets), clock.now());
    },

    /** Refused where the customer was faster: what was paid stays paid. */
    cancel: async (reference) => {
      const access = await midtransAccess(secrets);
      await callMidtrans(access, `${access.apiUrl}/${encodeURIComponent(reference)}/cancel`, {
        key: `cancel#${reference}`,
        body: {},
      });
    },
  };
};

const notOffered = (detail: string) => problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, { detail });
