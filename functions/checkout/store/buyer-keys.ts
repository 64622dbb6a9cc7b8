import { contactOf, normalised } from '../../customers/public.ts';
import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CheckoutRequest } from '../model/request.ts';

/**
 * The addresses of the buyer as digests under a key. Uses of a promotion count for each of them and for the customer id,
 * so that signing out or giving the phone number instead of the e-mail address begins nothing anew.
 */
export const addressesOf = async (
  { body: { contact } }: Pick<CheckoutRequest, 'body'>,
  secrets: Secrets,
): Promise<readonly string[]> => digestsOf(contact, secrets);

/** The same of the addresses in the customer's profile, whether or not they are given at checkout. One call. */
export const addressesOfProfile = async (
  customerId: string,
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
): Promise<readonly string[]> => digestsOf((await contactOf({ db, clock }, customerId)) ?? {}, secrets);

/** Whose orders are counted together: of a guest by the first of e-mail address, phone number and name. */
export const guestKeyOf = async (
  { body: { contact } }: Pick<CheckoutRequest, 'body'>,
  secrets: Secrets,
): Promise<string> => {
  const [address] = await digestsOf(contact, secrets);
  return `guest:${address ?? (await digestOf('guest-name', contact.name, secrets))}`;
};

/** Where a guest calls from. */
export const networkKeyOf = async (
  { origin }: Pick<CheckoutRequest, 'origin'>,
  secrets: Secrets,
): Promise<string> => `network:${await digestOf('guest-network', origin.sourceIp, secrets)}`;

const digestsOf = (
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
  secrets: Secrets,
): Promise<readonly string[]> =>
  Promise.all(
    [email, phone]
      .filter((address) => address !== undefined)
      .map((address) => digestOf('promotion-guest', address, secrets)),
  );

const digestOf = async (kind: string, value: string, secrets: Secrets): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), kind, normalised(value)).slice(0, 22);
