import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';

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
