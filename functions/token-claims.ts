import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { RESOURCE_SERVER, roles, type Role } from '#shared/contracts/scopes.ts';

type ScopesOfRoles = Readonly<Record<Role, readonly string[]>>;

/**
 * Runs in the staff user pool before a token is made: turns the person's role into scopes, and puts the role and the
 * locations they work at into the token. A person without a known role gets a token that opens nothing.
 */
export const tokenClaims =
  (scopesOfRoles: ScopesOfRoles) =>
  async (event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> => {
    const attributes = event.request.userAttributes;
    const role = roleOf(attributes['custom:role']);
    event.response = {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: claimsOf(role, attributes['custom:locations']),
          scopesToAdd: role === undefined ? [] : onTheWire(scopesOfRoles[role]),
        },
      },
    };
    return event;
  };

const roleOf = (text: string | undefined): Role | undefined => roles.find((role) => role === text);

const onTheWire = (scopes: readonly string[]): string[] =>
  scopes.map((scope) => `${RESOURCE_SERVER}/${scope}`);

const claimsOf = (role: Role | undefined, locations: string | undefined): Record<string, string> => ({
  ...(role === undefined ? {} : { role }),
  ...(locations === undefined || locations === '' ? {} : { locations }),
});
