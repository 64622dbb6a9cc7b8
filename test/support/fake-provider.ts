import type {
  Notification,
  PaymentProvider,
  ProviderStatus,
  ProviderRefundOutcome,
} from '../../functions/payments/model/provider.ts';
import type { Providers } from '../../functions/payments/providers/connect.ts';
import { offlineProvider } from '../../functions/payments/providers/offline.ts';
import { isOffline } from '../../functions/channels/public.ts';

interface Booked extends ProviderStatus {
  readonly reference: string;
}

/** A payment provider in memory that keeps its promises: a key starts one payment, and gives back once. */
export interface FakeProvider extends PaymentProvider {
  /** What the customer does there. */
  readonly decide: (reference: string, changes: Partial<ProviderStatus>) => void;
  /** Money given back by key. */
  readonly refunds: ReadonlyMap<string, number>;
  /** How refunds end from now on. @default refunded */
  readonly refundsEnd: (outcome: ProviderRefundOutcome) => void;
  /** What was captured of authorised payments, by key. */
  readonly captures: ReadonlyMap<string, number>;
  /** What was closed there. */
  readonly closed: readonly string[];
  /** Breaks the next call of this kind, before or after it had its effect. */
  readonly breakNext: (call: 'start' | 'refund' | 'capture', when: 'before' | 'after') => void;
  /** The adapters of a runtime that has this one. */
  readonly providers: Providers;
}

export const fakeProvider = (): FakeProvider => {
  const booked = new Map<string, Booked>();
  const refunds = new Map<string, number>();
  const captures = new Map<string, number>();
  const closed: string[] = [];
  let broken: string | undefined;
  let outcome: ProviderRefundOutcome = { state: 'refunded' };

  const mayBreak = (at: string): void => {
    if (broken !== at) return;
    broken = undefined;
    throw new Error('the provider cannot be reached');
  };

  const provider: PaymentProvider = {
    start: async ({ orderId, attempt, key, money }) => {
      mayBreak('start before');
      const reference = `ref-${key}`;
      if (!booked.has(reference))
        booked.set(reference, { reference, orderId, attempt, state: 'pending', ...money });
      mayBreak('start after');
      return { reference, redirectUrl: `https://pay.example/${reference}` };
    },
    verifyWebhook: async (rawBody, headers) =>
      headers['signed'] === 'yes'
        ? (JSON.parse(rawBody) as Notification)
        : { reason: 'signature', detail: 'not signed' },
    fetchStatus: async (reference) => booked.get(reference),
    refund: async ({ key, money }) => {
      mayBreak('refund before');
      if (outcome.state === 'refunded') refunds.set(key, money.amount);
      mayBreak('refund after');
      return outcome;
    },
    capture: async ({ key, money }) => {
      mayBreak('capture before');
      captures.set(key, money.amount);
      mayBreak('capture after');
    },
    cancel: async (reference) => {
      closed.push(reference);
    },
  };

  return {
    ...provider,
    refunds,
    captures,
    closed,
    refundsEnd: (next) => {
      outcome = next;
    },
    decide: (reference, changes) => {
      const payment = booked.get(reference);
      if (payment === undefined) throw new Error(`no payment ${reference}`);
      booked.set(reference, { ...payment, ...changes });
    },
    breakNext: (call, when) => {
      broken = `${call} ${when}`;
    },
    providers: (method) => (isOffline(method) ? offlineProvider(method) : provider),
  };
};
