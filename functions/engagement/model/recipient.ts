export type MessageMedium = 'email' | 'sms' | 'whatsapp' | 'push';
export type MessagePurpose = 'transactional' | 'marketing';

/** How somebody can be reached, from a profile, an order or a cart. Personal: kept only as long as one message takes. */
export interface Recipient {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Id of a customer with browsers that show notifications. */
  readonly push?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly preferredMedium?: MessageMedium | undefined;
  /** Addresses of theirs that were proven, or entered by staff. @default none */
  readonly provenAddresses?: readonly string[];
  /** Media they agreed to get marketing by. */
  readonly marketing: readonly MessageMedium[];
}

export interface Route {
  readonly medium: MessageMedium;
  readonly address: string;
}

/** In this order unless the person prefers another: longest text first, cheapest before dearest. */
const usualOrder: readonly MessageMedium[] = ['email', 'whatsapp', 'sms', 'push'];

/**
 * The medium a message travels by: the preferred one if there is an address for it and, for marketing, a consent.
 *
 * @param carried media that the provider carries
 */
export const routeTo = (
  recipient: Recipient,
  purpose: MessagePurpose,
  carried: readonly MessageMedium[] = usualOrder,
): Route | undefined => {
  const { preferredMedium, marketing } = recipient;
  const order = preferredMedium === undefined ? usualOrder : [preferredMedium, ...usualOrder];
  return order
    .filter((medium) => carried.includes(medium))
    .filter((medium) => purpose === 'transactional' || marketing.includes(medium))
    .map((medium) => ({ medium, address: addressFor(recipient, medium) }))
    .find((route): route is Route => route.address !== undefined);
};

/** Whether the address of the route is proven to be theirs. */
export const isProvenRoute = ({ provenAddresses = [] }: Recipient, { medium, address }: Route): boolean =>
  // A browser subscribes itself, signed in.
  medium === 'push' || provenAddresses.some((proven) => proven.toLowerCase() === address.toLowerCase());

const addressFor = ({ email, phone, push }: Recipient, medium: MessageMedium): string | undefined =>
  ({ email, sms: phone, whatsapp: phone, push })[medium];

export type Locale = 'id' | 'en';

/** The language of a message: the person's if we write it, else that of the channel's country. */
export const localeOf = (wanted: string | undefined, country: string): Locale => {
  if (wanted?.startsWith('id') === true) return 'id';
  if (wanted !== undefined) return 'en';
  return country === 'ID' ? 'id' : 'en';
};
