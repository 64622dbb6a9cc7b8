import * as z from 'zod/mini';
import { decodeJwt } from 'jose';
import { profileBody, profileFields } from '../schemas.ts';
import { isSameAddress, type IdentityType } from '../model/address.ts';
import type { Said } from '../model/profile.ts';

const { name, email, phone, locale, timeZone } = profileFields;

/** Fields of a profile by the claim that OpenID Connect Core 5.1 has for them. */
const standardClaims = {
  name: { claim: 'name', schema: name },
  email: { claim: 'email', schema: email },
  phone: { claim: 'phone_number', schema: phone },
  locale: { claim: 'locale', schema: locale },
  timeZone: { claim: 'zoneinfo', schema: timeZone },
};

/**
 * What the caller's token says about its owner, as far as it fits a profile. The gateway has verified the token;
 * access tokens often say nothing, and then the profile begins empty.
 */
export const saidByToken = (authorization: string | undefined): Said => {
  const claims = claimsIn(authorization);
  const fitting = Object.entries(standardClaims).flatMap(([field, { claim, schema }]): [string, unknown][] =>
    z.safeParse(schema, claims[claim]).success ? [[field, claims[claim]]] : [],
  );
  return z.parse(profileBody, Object.fromEntries(fitting));
};

const proofClaims = [
  { type: 'email', value: 'email', verified: 'email_verified' },
  { type: 'phone', value: 'phone_number', verified: 'phone_number_verified' },
] as const;

/**
 * The addresses of a contact that the identity provider verified: the token carries the same address, and says so.
 * Cognito writes the flag as a boolean or as text.
 */
export const verifiedByToken = (
  authorization: string | undefined,
  contact: Pick<Said, IdentityType>,
): readonly IdentityType[] => {
  const claims = claimsIn(authorization);
  return proofClaims
    .filter(({ type, value, verified }) => {
      const isVerified = claims[verified] === true || claims[verified] === 'true';
      return isVerified && isSameAddress(String(claims[value] ?? ''), contact[type]);
    })
    .map(({ type }) => type);
};

const claimsIn = (authorization: string | undefined): Readonly<Record<string, unknown>> => {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return {};
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
};
