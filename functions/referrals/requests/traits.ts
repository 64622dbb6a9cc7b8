import { addressDigestOf, type Profile } from '../../customers/public.ts';
import type { OrderContact } from '../../orders/public.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { spelledAlike, type Traits } from '../model/suspicions.ts';

/** Of what a profile says, and of what was linked to it. */
export const traitsOfProfile = (profile: Profile | undefined): Traits => {
  const linked = (type: string) =>
    (profile?.linked ?? []).filter((each) => each.type === type).map(({ digest }) => digest);
  const own = (digest: string | undefined) => (digest === undefined ? [] : [digest]);
  return {
    emails: [...own(profile?.identities.email), ...linked('email')],
    phones: [...own(profile?.identities.phone), ...linked('phone')],
    devices: linked('device'),
    cards: [...linked('card'), ...linked('loyalty_number')],
    addresses: (profile?.personal.addresses ?? []).map(spelledAlike),
  };
};

/** Of what somebody typed at the checkout. */
export const traitsOfContact = async (kept: OrderContact | undefined, secrets: Secrets): Promise<Traits> => {
  const digest = async (type: 'email' | 'phone', value: string | undefined) =>
    value === undefined ? [] : [await addressDigestOf(secrets, type, value)];
  return {
    emails: await digest('email', kept?.contact.email),
    phones: await digest('phone', kept?.contact.phone),
    devices: [],
    cards: [],
    addresses: kept?.address === undefined ? [] : [spelledAlike(kept.address)],
  };
};

/** Both at once. */
export const together = (a: Traits, b: Traits): Traits => ({
  emails: [...a.emails, ...b.emails],
  phones: [...a.phones, ...b.phones],
  devices: [...a.devices, ...b.devices],
  cards: [...a.cards, ...b.cards],
  addresses: [...a.addresses, ...b.addresses],
});
