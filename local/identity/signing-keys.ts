import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';

/** Two RS256 keys that take turns, so that whoever verifies tokens meets a rotation every other token. */
export interface SigningKeys {
  /** The public halves, as `/.well-known/jwks.json` shows them. */
  readonly jwks: { readonly keys: readonly JWK[] };
  sign(payload: JWTPayload): Promise<string>;
}

export const makeSigningKeys = async (): Promise<SigningKeys> => {
  const pairs = await Promise.all(['local-1', 'local-2'].map(makePair));
  let turn = 0;
  return {
    jwks: { keys: pairs.map((pair) => pair.jwk) },
    sign: (payload) => {
      const pair = pairs[turn++ % pairs.length];
      if (pair === undefined) throw new Error('no signing key');
      return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: pair.kid }).sign(pair.privateKey);
    },
  };
};

const makePair = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
};
