import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { RESOURCE_SERVER } from '#shared/contracts/scopes.ts';
import type { Access, Method, RouteContract } from '#shared/contracts/route.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import type { FrontDoor } from './foundation.ts';
import type { ShopFunction } from './shop-function.ts';

/** Hangs a domain's routes on the API, each with the authorizer and scopes that its contract asks for. */
export const domainRoutes = (
  scope: Construct,
  routes: readonly RouteContract[],
  { server, frontDoor }: { readonly server: ShopFunction; readonly frontDoor: FrontDoor },
): void => {
  // One permission for the whole API: one per route would outgrow the function's policy, which holds 20 KB.
  const integration = new HttpLambdaIntegration('Integration', server.lambda, {
    scopePermissionToRoute: false,
  });
  for (const { operationId, method, path, access } of routes) {
    const route = new HttpRoute(scope, `${operationId}Route`, {
      httpApi: frontDoor.api,
      routeKey: HttpRouteKey.with(path, methods[method]),
      integration,
      ...guardOf(access, frontDoor),
    });
    answerForOpenRoute(route, access);
  }
};

const methods: Readonly<Record<Method, HttpMethod>> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
  PATCH: HttpMethod.PATCH,
  DELETE: HttpMethod.DELETE,
};

/** The gateway checks routes with one audience; the others are checked in code, because guests may call them too. */
const guardOf = (access: Access, { customers, staff }: FrontDoor) => {
  switch (access.kind) {
    case 'customer':
      return { authorizer: customers };
    case 'staff':
      return { authorizer: staff, authorizationScopes: [`${RESOURCE_SERVER}/${access.scope}`] };
    case 'public':
    case 'mixed':
    case 'signed':
      return {};
  }
};

const answerForOpenRoute = (route: HttpRoute, { kind }: Access): void => {
  const exceptions = { public: 'publicRoute', mixed: 'mixedRoute', signed: 'signedRoute' } as const;
  if (kind === 'public' || kind === 'mixed' || kind === 'signed') acknowledge(route, exceptions[kind]);
};
