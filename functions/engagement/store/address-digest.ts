import { addressDigestOf } from '../../customers/public.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import type { Route } from '../model/recipient.ts';

/** What stands in keys in place of where a message goes; SMS and WhatsApp have the phone number in common, and notifications go to the id of a customer. */
export const digestOfRoute = (secrets: Secrets, { medium, address }: Route): Promise<string> =>
  medium === 'push'
    ? Promise.resolve(`push-${address}`)
    : addressDigestOf(secrets, medium === 'email' ? 'email' : 'phone', address);
