import type { KeyAttribute, KeyType, LocalIndex, LocalTable, TableKeys } from './model.ts';
import type { Properties } from './properties.ts';
import { AssemblyError } from './template.ts';
import type { ResolvedResource, World } from './world.ts';

/** AWS::DynamoDB::GlobalTable (what CDK's TableV2 becomes). */
export const readTables = (world: World): readonly LocalTable[] =>
  world.resourcesOf('AWS::DynamoDB::GlobalTable').map(readTable);

const readTable = ({ stack, logicalId, identity, properties }: ResolvedResource): LocalTable => {
  const types = new Map(
    properties
      .maps('AttributeDefinitions')
      .map((definition) => [
        definition.text('AttributeName'),
        definition.choice<KeyType>('AttributeType', ['S', 'N', 'B']),
      ]),
  );
  const ttl = properties.map('TimeToLiveSpecification');
  const ttlAttribute = ttl.boolean('Enabled', false) ? ttl.text('AttributeName') : undefined;
  return {
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
    ...readStream(properties, identity.attributes['StreamArn'] ?? ''),
    keys: readKeys(properties, types),
    indexes: [...readIndexes(properties, 'global', types), ...readIndexes(properties, 'local', types)],
    ...(ttlAttribute === undefined ? {} : { ttlAttribute }),
  };
};

const readStream = (
  properties: Properties,
  streamArn: string,
): Pick<LocalTable, 'streamArn' | 'streamViewType'> => {
  const specification = properties.optionalMap('StreamSpecification');
  if (specification === undefined) return {};
  const views = ['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY'] as const;
  return { streamArn, streamViewType: specification.choice('StreamViewType', [...views]) };
};

type Types = ReadonlyMap<string, KeyType>;

const readIndexes = (
  properties: Properties,
  kind: 'global' | 'local',
  types: Types,
): readonly LocalIndex[] => {
  const property = kind === 'global' ? 'GlobalSecondaryIndexes' : 'LocalSecondaryIndexes';
  return properties.maps(property).map((index) => ({
    name: index.text('IndexName'),
    kind,
    keys: readKeys(index, types),
    projection: index.map('Projection').choice('ProjectionType', ['ALL', 'KEYS_ONLY', 'INCLUDE']),
    nonKeyAttributes: index.map('Projection').texts('NonKeyAttributes'),
  }));
};

const readKeys = (owner: Properties, types: Types): TableKeys => {
  const schema = owner.maps('KeySchema');
  const keysOf = (keyType: string) =>
    schema
      .filter((key) => key.text('KeyType') === keyType)
      .map((key) => readKey(key.text('AttributeName'), types));
  return { partition: keysOf('HASH'), sort: keysOf('RANGE') };
};

const readKey = (name: string, types: Types): KeyAttribute => {
  const type = types.get(name);
  if (type === undefined) throw new AssemblyError(`key attribute "${name}" has no AttributeDefinition`);
  return { name, type };
};
