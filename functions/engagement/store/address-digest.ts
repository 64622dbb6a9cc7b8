import { addressDigestOf } from '../../customers/public.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import type { Route } from '../model/recipient.ts';

/** What stands in keys in place of where a message goes; SMS and WhatsApp have the phone number in common. */
export const digestOfRoute = (secrets: Secrets, { medium, address }: Route): Promise<string> =>
  addressDigestOf(secrets, medium === 'email' ? 'email' : 'phone', address);
