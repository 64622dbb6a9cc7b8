import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { identityTypes, normalised, type Identities, type IdentityType } from '../model/address.ts';
import type { LinkType } from '../model/linked-identity.ts';

/** What stands in keys in place of an e-mail address, a phone number, a card. */
export const digestOf = async (
  secrets: Secrets,
  type: IdentityType | LinkType,
  value: string,
): Promise<string> => keyedDigest(await secrets.get('identities'), type, normalised(value));

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

const CODE_DIGITS = 6;

/** A code of six digits. Derived from the id of its request under a secret, so that it is stored nowhere. */
export const derivedCode = async (
  secrets: Secrets,
  purpose: 'address-verification' | 'sign-in',
  id: string,
): Promise<string> => {
  const digest = keyedDigest(await secrets.get('identities'), purpose, id);
  const number = Buffer.from(digest, 'base64url').readUInt32BE(0) % 10 ** CODE_DIGITS;
  return String(number).padStart(CODE_DIGITS, '0');
};
