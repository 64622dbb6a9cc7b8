import type { Secrets } from '#shared/secrets/secrets.ts';
import type { ToldOrder } from '../intake/take-in.ts';

/** What a marketplace notifies of. */
export type MarketplaceNotification =
  | {
      readonly kind: 'order';
      readonly number: string;
      readonly order: Omit<ToldOrder, 'channel'>;
    }
  /** Nothing to take in: not paid yet, or news of another kind. */
  | { readonly kind: 'other' }
  /** `signature`: not from the marketplace. `unreadable`: in another form than agreed, or in another currency. */
  | {
      readonly kind: 'refused';
      readonly because: 'signature' | 'unreadable';
      readonly detail: string;
    };

/** The port of marketplaces that send their orders by themselves. */
export interface MarketplaceModule {
  /** As in paths and numbers, and the name of its secret. */
  readonly name: string;
  /** The header its notifications prove themselves with, and in what form. */
  readonly notification: { readonly header: string; readonly form: string };
  /** What its secret is for. */
  readonly secret: string;
  /** Checks who sent it, over the raw body, before anything is read from it. */
  readonly readNotification: (
    rawBody: string,
    headers: Readonly<Record<string, string | undefined>>,
    runtime: { readonly secrets: Secrets; readonly currency: string },
  ) => Promise<MarketplaceNotification>;
}
