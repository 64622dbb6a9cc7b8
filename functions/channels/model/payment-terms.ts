import type { Channel } from './channel.ts';

/** How a channel offers a payment method to a caller. */
export interface PaymentTerms {
  /** After so many minutes an unpaid order gives its stock back; absent: it does not expire. */
  readonly expiresInMinutes?: number;
  /** What the provider's page offers, in the provider's own names. @default all that its account has */
  readonly options?: readonly string[];
  /** `manual`: the money is authorised at checkout and captured as goods are sent. @default automatic */
  readonly capture?: 'automatic' | 'manual';
}

/** A cash order of a customer keeps its stock for a day unless the channel says otherwise. */
const CASH_MINUTES = 24 * 60;

/** Banks credit a transfer within a day. */
const TRANSFER_MINUTES = 24 * 60;

/**
 * Methods without a service to call: money that is counted or that arrives at the bank, recorded by staff.
 * - `cash`: taken over the counter.
 * - `cod`: cash on delivery; a courier collects it and remits it later.
 * - `marketplace`: a marketplace took it with the order, and pays it out less its fee.
 * - `banktransfer`: the customer transfers it, naming the number of the order.
 */
const offlineMethods = ['cash', 'cod', 'banktransfer', 'marketplace'] as const;

export type OfflineMethod = (typeof offlineMethods)[number];

export const isOffline = (method: string): method is OfflineMethod =>
  offlineMethods.some((offline) => offline === method);

/** Money that changes hands with the goods: the order is confirmed before it is paid. */
export const isPaidAtHandOver = (method: string): boolean => method === 'cash' || method === 'cod';

/**
 * The terms of a payment method in a channel; `undefined` when it is not offered to this caller. Cash is not for
 * guests unless the channel says so: without money or a name, anybody could take all the stock.
 *
 * @param caller `staff` for staff and machine clients, who take the money themselves
 */
export const paymentTerms = (
  { paymentMethods, paymentMinutes }: Pick<Channel, 'paymentMethods' | 'paymentMinutes'>,
  method: string,
  caller: 'guest' | 'customer' | 'staff',
): PaymentTerms | undefined => {
  const offered =
    paymentMethods === undefined
      ? everyMethod(method)
      : paymentMethods.find((each) => each.method === method);
  if (offered === undefined) return undefined;
  const isCash = method === 'cash';
  const {
    guests = !isPaidAtHandOver(method),
    expiresInMinutes = usualMinutes(method, paymentMinutes),
    options,
    capture,
  } = offered;
  if (caller === 'guest' && !guests) return undefined;
  return isCash && caller === 'staff' ? {} : { expiresInMinutes, options, capture };
};

type OfferedMethod = NonNullable<Channel['paymentMethods']>[number];

/** A channel that lists none offers every method of the deployment, on the usual terms; couriers and
 * a bank account are there only where it says so. */
const everyMethod = (method: string): OfferedMethod | undefined =>
  method === 'cod' || method === 'banktransfer' ? undefined : { method };

/** A courier carries the goods at once, so an order with cash on delivery does not expire. */
const usualMinutes = (method: string, paymentMinutes: number): number | undefined => {
  if (method === 'cod') return undefined;
  if (method === 'cash') return CASH_MINUTES;
  return method === 'banktransfer' ? TRANSFER_MINUTES : paymentMinutes;
};
