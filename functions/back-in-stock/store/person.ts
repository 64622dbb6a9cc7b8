import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import type { Contact } from './subscriptions.ts';

/** Who is to be notified, as a keyed digest: the customer, else the address. Nobody reads an address from it. */
export const personOf = async (
  secrets: Secrets,
  customerId: string | undefined,
  { email, phone }: Contact,
): Promise<string> => {
  const who = customerId ?? email?.toLowerCase() ?? phone ?? '';
  const digest = keyedDigest(await secrets.get('tokens'), 'stock-subscriber', who);
  return digest.slice(0, 26);
};
