import type {
  LocalApi,
  LocalAuthorizer,
  LocalCors,
  LocalIntegration,
  LocalRoute,
  LocalStage,
} from './api-model.ts';
import type { Properties } from './properties.ts';
import { optional } from './optional.ts';
import { functionNameOf } from './read-functions.ts';
import { AssemblyError } from './template.ts';
import type { ResolvedResource, World } from './world.ts';
import { accountId } from './world.ts';

/** AWS::ApiGatewayV2::Api with everything that hangs on it. Only HTTP APIs with Lambda proxy integrations. */
export const readApis = (world: World): readonly LocalApi[] =>
  world.resourcesOf('AWS::ApiGatewayV2::Api').map((api) => readApi(world, api));

const readApi = (world: World, api: ResolvedResource): LocalApi => {
  const { stack, logicalId, region, identity, properties } = api;
  properties.choice('ProtocolType', ['HTTP']);
  const partsOf = (type: string) =>
    world.resourcesOf(type).filter((part) => part.properties.text('ApiId') === identity.ref);
  const integrations = byRef(partsOf('AWS::ApiGatewayV2::Integration'), readIntegration);
  const authorizers = byRef(partsOf('AWS::ApiGatewayV2::Authorizer'), readAuthorizer);
  return {
    stack,
    logicalId,
    id: identity.ref,
    name: properties.optionalText('Name') ?? logicalId,
    arn: `arn:aws:execute-api:${region}:${accountId}:${identity.ref}`,
    ...optional('cors', readCors(properties.optionalMap('CorsConfiguration'))),
    stages: partsOf('AWS::ApiGatewayV2::Stage').map(readStage),
    routes: partsOf('AWS::ApiGatewayV2::Route').map((route) =>
      readRoute(route, { integrations, authorizers }),
    ),
  };
};

const byRef = <T>(
  resources: readonly ResolvedResource[],
  read: (resource: ResolvedResource) => T,
): ReadonlyMap<string, T> => new Map(resources.map((resource) => [resource.identity.ref, read(resource)]));

interface Parts {
  readonly integrations: ReadonlyMap<string, LocalIntegration>;
  readonly authorizers: ReadonlyMap<string, LocalAuthorizer>;
}

const readRoute = ({ stack, logicalId, properties }: ResolvedResource, parts: Parts): LocalRoute => {
  const integration = parts.integrations.get(properties.text('Target').replace('integrations/', ''));
  if (integration === undefined)
    throw new AssemblyError(`${stack}/${logicalId}: the route's integration is not of its API`);
  const needsToken = properties.choice('AuthorizationType', ['NONE', 'JWT']) === 'JWT';
  const authorizer = needsToken ? parts.authorizers.get(properties.text('AuthorizerId')) : undefined;
  if (needsToken && authorizer === undefined) {
    throw new AssemblyError(`${stack}/${logicalId}: the route's authorizer is not of its API`);
  }
  return {
    stack,
    logicalId,
    key: properties.text('RouteKey'),
    integration,
    ...optional('authorizer', authorizer),
    scopes: properties.texts('AuthorizationScopes'),
  };
};

const readIntegration = ({ stack, logicalId, properties }: ResolvedResource): LocalIntegration => {
  properties.choice('IntegrationType', ['AWS_PROXY']);
  return {
    stack,
    logicalId,
    functionName: functionNameOf(properties.text('IntegrationUri').replace(/\/invocations$/, '')),
    payloadFormatVersion: properties.choice('PayloadFormatVersion', ['2.0']),
    timeoutMs: properties.number('TimeoutInMillis', 30_000),
  };
};

const readAuthorizer = ({ stack, logicalId, identity, properties }: ResolvedResource): LocalAuthorizer => {
  properties.choice('AuthorizerType', ['JWT']);
  const jwt = properties.map('JwtConfiguration');
  return {
    stack,
    logicalId,
    id: identity.ref,
    name: properties.text('Name'),
    issuer: jwt.text('Issuer'),
    audience: jwt.texts('Audience'),
    identitySources: properties.texts('IdentitySource'),
  };
};

const readStage = ({ stack, logicalId, properties }: ResolvedResource): LocalStage => ({
  stack,
  logicalId,
  name: properties.text('StageName'),
  variables: properties.textMap('StageVariables'),
});

const readCors = (cors: Properties | undefined): LocalCors | undefined => {
  if (cors === undefined) return undefined;
  return {
    allowOrigins: cors.texts('AllowOrigins'),
    allowMethods: cors.texts('AllowMethods'),
    allowHeaders: cors.texts('AllowHeaders'),
    exposeHeaders: cors.texts('ExposeHeaders'),
    ...optional('maxAgeSeconds', cors.optionalNumber('MaxAge')),
    allowCredentials: cors.boolean('AllowCredentials', false),
  };
};
