import type { LocalBucket, LocalSecret, SecretGeneration } from './model.ts';
import type { Properties } from './properties.ts';
import { optional } from './optional.ts';
import type { World } from './world.ts';

/** AWS::S3::Bucket. */
export const readBuckets = (world: World): readonly LocalBucket[] =>
  world.resourcesOf('AWS::S3::Bucket').map(({ stack, logicalId, identity }) => ({
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
  }));

/** AWS::SecretsManager::Secret: a fixed value, or how to make one. */
export const readSecrets = (world: World): readonly LocalSecret[] =>
  world.resourcesOf('AWS::SecretsManager::Secret').map(({ stack, logicalId, identity, properties }) => ({
    stack,
    logicalId,
    name: identity.ref.split(':secret:').at(-1)?.slice(0, -7) ?? '',
    arn: identity.ref,
    ...optional('value', properties.optionalText('SecretString')),
    ...optional('generate', readGeneration(properties.optionalMap('GenerateSecretString'))),
  }));

const readGeneration = (properties: Properties | undefined): SecretGeneration | undefined => {
  if (properties === undefined) return undefined;
  return {
    ...optional('template', properties.optionalText('SecretStringTemplate')),
    ...optional('key', properties.optionalText('GenerateStringKey')),
    length: properties.number('PasswordLength', 32),
    excludeCharacters: properties.optionalText('ExcludeCharacters') ?? '',
    excludePunctuation: properties.boolean('ExcludePunctuation', false),
    excludeUppercase: properties.boolean('ExcludeUppercase', false),
    excludeLowercase: properties.boolean('ExcludeLowercase', false),
    excludeNumbers: properties.boolean('ExcludeNumbers', false),
    includeSpace: properties.boolean('IncludeSpace', false),
  };
};
