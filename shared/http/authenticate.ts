import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import { hasScope, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { actorOfClaims, type IdentitySettings, type TokenVerifier } from './token-verifier.ts';

type HttpEvent = Partial<APIGatewayProxyEventV2WithJWTAuthorizer>;

/**
 * Finds out who is calling. Routes behind the gateway's authorizer are checked again here, because an authorizer
 * that was taken off by mistake must not open the shop.
 */
export const authenticate = async (
  contract: RouteContract,
  event: HttpEvent,
  headers: Readonly<Record<string, string | undefined>>,
  identity: { settings: IdentitySettings; verify: TokenVerifier },
): Promise<Actor> => {
  switch (contract.access.kind) {
    case 'public':
    case 'signed':
      return { kind: 'guest' };
    case 'customer':
      return onlyCustomers(fromGateway(event, identity.settings));
    case 'staff':
      return onlyScope(fromGateway(event, identity.settings), contract.access.scope);
    case 'mixed': {
      const token = bearerToken(headers['authorization']);
      if (token !== undefined) return identity.verify(token);
      if (contract.access.signedIn !== true) return { kind: 'guest' };
      throw problem(commonErrors.UNAUTHENTICATED, { detail: 'this route requires a token' });
    }
  }
};

const fromGateway = (event: HttpEvent, settings: IdentitySettings): Actor => {
  const claims = event.requestContext?.authorizer?.jwt?.claims;
  if (claims === undefined)
    throw problem(commonErrors.UNAUTHENTICATED, { detail: 'this route requires a token' });
  return actorOfClaims(claims, settings);
};

const onlyCustomers = (actor: Actor): Actor => {
  if (actor.kind !== 'customer')
    throw problem(commonErrors.FORBIDDEN, { detail: 'this route is for signed-in customers' });
  return actor;
};

const onlyScope = (actor: Actor, scope: Parameters<typeof hasScope>[1]): Actor => {
  if (!hasScope(actor, scope))
    throw problem(commonErrors.FORBIDDEN, { detail: `the token lacks the scope ${scope}` });
  return actor;
};

const bearerToken = (header: string | undefined): string | undefined => {
  if (header === undefined || header === '') return undefined;
  const match = /^Bearer +(\S+)$/i.exec(header);
  if (match?.[1] !== undefined) return match[1];
  throw problem(commonErrors.UNAUTHENTICATED, {
    detail: 'the Authorization header has no bearer token',
    errors: [
      {
        pointer: '/headers/authorization',
        code: 'invalid_token',
        detail: 'send Authorization: Bearer <token>',
      },
    ],
  });
};
