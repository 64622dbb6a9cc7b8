import type { LocalResourceServer, LocalUserPool, LocalUserPoolClient } from './model.ts';
import type { Properties } from './properties.ts';
import { optional } from './optional.ts';
import type { ResolvedResource, World } from './world.ts';

/** AWS::Cognito::UserPool with its clients and resource servers. */
export const readUserPools = (world: World): readonly LocalUserPool[] => {
  const clients = world.resourcesOf('AWS::Cognito::UserPoolClient');
  const servers = world.resourcesOf('AWS::Cognito::UserPoolResourceServer');
  return world.resourcesOf('AWS::Cognito::UserPool').map((pool) => {
    const { stack, logicalId, identity, properties } = pool;
    const isOfPool = (resource: ResolvedResource) => resource.properties.text('UserPoolId') === identity.ref;
    return {
      stack,
      logicalId,
      id: identity.ref,
      name: properties.optionalText('UserPoolName') ?? logicalId,
      arn: identity.attributes['Arn'] ?? '',
      issuer: identity.attributes['ProviderURL'] ?? '',
      customAttributes: properties
        .maps('Schema')
        .map(attributeName)
        .filter((name) => name.startsWith('custom:')),
      ...optional('preTokenGeneration', readPreTokenGeneration(properties.map('LambdaConfig'))),
      ...optional('challenge', readChallenge(properties.map('LambdaConfig'))),
      clients: clients.filter(isOfPool).map(readClient),
      resourceServers: servers.filter(isOfPool).map(readResourceServer),
    };
  });
};

const standardAttributes = new Set(
  (
    'address birthdate email email_verified family_name gender given_name locale middle_name name nickname ' +
    'phone_number phone_number_verified picture preferred_username profile sub updated_at website zoneinfo'
  ).split(' '),
);

/** Cognito puts `custom:` before every attribute that is not one of OIDC's. */
const attributeName = (attribute: Properties): string => {
  const name = attribute.text('Name');
  return standardAttributes.has(name) ? name : `custom:${name}`;
};

const readPreTokenGeneration = (lambdas: Properties): LocalUserPool['preTokenGeneration'] => {
  const configuration = lambdas.optionalMap('PreTokenGenerationConfig');
  if (configuration === undefined) return undefined;
  return { functionArn: configuration.text('LambdaArn'), version: configuration.text('LambdaVersion') };
};

const readChallenge = (lambdas: Properties): LocalUserPool['challenge'] => {
  if (lambdas.optionalText('DefineAuthChallenge') === undefined) return undefined;
  return {
    define: lambdas.text('DefineAuthChallenge'),
    create: lambdas.text('CreateAuthChallenge'),
    verify: lambdas.text('VerifyAuthChallengeResponse'),
  };
};

const readClient = ({ stack, logicalId, identity, properties }: ResolvedResource): LocalUserPoolClient => ({
  stack,
  logicalId,
  id: identity.ref,
  name: properties.optionalText('ClientName') ?? logicalId,
  ...optional(
    'secret',
    properties.boolean('GenerateSecret', false) ? identity.attributes['ClientSecret'] : undefined,
  ),
  oauthFlows: properties.texts('AllowedOAuthFlows'),
  authFlows: properties.texts('ExplicitAuthFlows'),
  scopes: properties.texts('AllowedOAuthScopes'),
  accessTokenSeconds: accessTokenSeconds(properties),
});

/** `AccessTokenValidity` counts hours unless `TokenValidityUnits` says otherwise; an hour by default. */
const accessTokenSeconds = (properties: Properties): number => {
  const seconds = { hours: 3600, minutes: 60, seconds: 1, days: 86_400 };
  const unit = properties
    .map('TokenValidityUnits')
    .choice('AccessToken', ['hours', 'minutes', 'seconds', 'days']);
  return properties.number('AccessTokenValidity', 3600 / seconds[unit]) * seconds[unit];
};

const readResourceServer = ({ stack, logicalId, properties }: ResolvedResource): LocalResourceServer => ({
  stack,
  logicalId,
  identifier: properties.text('Identifier'),
  scopes: properties.maps('Scopes').map((scope) => scope.text('ScopeName')),
});
