import { describe, expect, it } from '@jest/globals';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { roles, scopesOfRoles } from '#shared/contracts/scopes.ts';
import { domains } from './domains.ts';
import { tokenClaims } from './token-claims.ts';

const scopesOfRole = scopesOfRoles(domains);
const handler = tokenClaims(scopesOfRole);

/** What Cognito hands over before it makes a token; only the person's attributes matter here. */
const signIn = (userAttributes: Record<string, string>) =>
  ({
    request: { userAttributes, groupConfiguration: {} },
    response: {},
  }) as unknown as PreTokenGenerationV2TriggerEvent;

const accessTokenOf = async (userAttributes: Record<string, string>) => {
  const { response } = await handler(signIn(userAttributes));
  return response.claimsAndScopeOverrideDetails?.accessTokenGeneration;
};

describe('the claims of a staff member', () => {
  it.each(roles)('give a %s exactly the scopes of that role', async (role) => {
    const token = await accessTokenOf({ 'custom:role': role });

    expect(token?.scopesToAdd).toEqual(scopesOfRole[role].map((scope) => `satu/${scope}`));
    expect(token?.claimsToAddOrOverride).toEqual({ role });
  });

  it('carry the locations a person works at', async () => {
    const token = await accessTokenOf({ 'custom:role': 'store-clerk', 'custom:locations': 'jkt-01,jkt-02' });

    expect(token?.claimsToAddOrOverride).toEqual({ role: 'store-clerk', locations: 'jkt-01,jkt-02' });
  });

  it.each<Record<string, string>>([
    {},
    { 'custom:role': '' },
    { 'custom:role': 'owner' },
    { 'custom:role': 'constructor' },
  ])('open nothing for a person whose role is unknown: %j', async (attributes) => {
    const token = await accessTokenOf(attributes);

    expect(token).toEqual({ claimsToAddOrOverride: {}, scopesToAdd: [] });
  });

  it('leave what Cognito asked as it was', async () => {
    const event = signIn({ 'custom:role': 'admin' });

    const answer = await handler(event);

    expect(answer.request).toEqual(signIn({ 'custom:role': 'admin' }).request);
  });
});
