import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { identityTypes, normalised, type Identities, type IdentityType } from '../model/address.ts';

/** What stands in keys instead of an e-mail address or a phone number. */
export const digestOf = async (secrets: Secrets, type: IdentityType, value: string): Promise<string> =>
  keyedDigest(await secrets.get('identities'), type, normalised(value));

/** The digests of whatever of the two is there. */
export const digestsOf = async (
  secrets: Secrets,
  contact: Readonly<Partial<Record<IdentityType, string | undefined>>>,
): Promise<Identities> => {
  const pairs = await Promise.all(
    identityTypes.map(async (type) => {
      const value = contact[type];
      return value === undefined ? [] : [[type, await digestOf(secrets, type, value)] as const];
    }),
  );
  return Object.fromEntries(pairs.flat());
};
