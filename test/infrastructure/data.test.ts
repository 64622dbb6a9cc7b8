import { describe, expect, it } from '@jest/globals';
import { tablesOf } from '#shared/contracts/table.ts';
import { synthesize, the } from './synthesized.ts';
import { domains } from '../../functions/domains.ts';
import type { IndexContract } from '#shared/contracts/table.ts';

const deployments = synthesize(['shop:dev:satu', 'fixture:prod:acme']);

describe.each(deployments)('what $spec keeps', ({ assembly, domains, resources, spec }) => {
  const tables = resources('AWS::DynamoDB::GlobalTable');
  const declaredTables = tablesOf(domains);
  const isKept = spec.includes('prod');
  const idOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Table`;
  const tableOf = (name: string) =>
    the(
      tables.find(({ id }) => id.startsWith(idOf(name))),
      name,
    );

  it('is in the declared tables, and no others', () => {
    expect(tables.map(({ id }) => id.slice(0, -8)).sort()).toEqual(
      declaredTables.map(({ name }) => idOf(name)).sort(),
    );
  });

  it('can be set back to any second', () => {
    const recovery = tables.flatMap(({ properties }) =>
      properties.Replicas.map((replica: any) => replica.PointInTimeRecoverySpecification),
    );

    expect(recovery).toHaveLength(declaredTables.length);
    expect(recovery.filter(({ PointInTimeRecoveryEnabled }) => PointInTimeRecoveryEnabled !== true)).toEqual(
      [],
    );
  });

  it('survives the deletion of its stack where there are real customers, and nowhere else', () => {
    const kept = [
      ...tables,
      ...resources('AWS::SecretsManager::Secret'),
      ...resources('AWS::Cognito::UserPool'),
      ...resources('AWS::KMS::Key'),
    ];

    expect(new Set(kept.map(({ deletionPolicy }) => deletionPolicy))).toEqual(
      new Set([isKept ? 'Retain' : 'Delete']),
    );
  });

  it('refuses to be deleted by mistake where there are real customers', () => {
    const guarded = [
      ...tables.flatMap(({ properties }) =>
        properties.Replicas.map((replica: any) => replica.DeletionProtectionEnabled),
      ),
      ...resources('AWS::Cognito::UserPool').map(
        ({ properties }) => properties.DeletionProtection === 'ACTIVE',
      ),
    ];

    expect(new Set(guarded)).toEqual(new Set([isKept]));
  });

  it('is keyed, expired and streamed in the same way in every table', () => {
    const shapes = assembly.tables.map(({ keys, ttlAttribute, streamViewType }) => ({
      keys,
      ttlAttribute,
      streamViewType,
    }));

    shapes.forEach((shape) =>
      expect(shape).toEqual({
        keys: { partition: [{ name: 'pk', type: 'S' }], sort: [{ name: 'sk', type: 'S' }] },
        ttlAttribute: 'ttl',
        streamViewType: 'NEW_AND_OLD_IMAGES',
      }),
    );
  });

  it('costs by use, up to a cap', () => {
    expect(tables.filter(({ properties }) => properties.BillingMode !== 'PAY_PER_REQUEST')).toEqual([]);
    expect(
      tables.filter(
        ({ properties }) => !(properties.WriteOnDemandThroughputSettings.MaxWriteRequestUnits > 0),
      ),
    ).toEqual([]);
  });

  it('is found through the declared indexes, with every key attribute and projection as declared', () => {
    const declared = domains
      .flatMap(({ items = [] }) => items)
      .flatMap(({ indexes }) => Object.values<any>(indexes))
      .map(({ table, name, partition, sort, include }) => ({
        table,
        name,
        partition: partition.map((key: any) => [key.name, key.type === 'number' ? 'N' : 'S']),
        sort: sort.map((key: any) => [key.name, key.type === 'number' ? 'N' : 'S']),
        include: Array.isArray(include) ? include : [],
      }));

    const made = assembly.tables.flatMap(({ logicalId, indexes }) =>
      indexes.map((index) => ({
        table: logicalId.replace(/Table[0-9A-F]{8}$/, '').toLowerCase(),
        name: index.name,
        partition: index.keys.partition.map((key) => [key.name, key.type]),
        sort: index.keys.sort.map((key) => [key.name, key.type]),
        include: index.nonKeyAttributes,
      })),
    );

    expect(made).toHaveLength(new Set(declared.map(({ table, name }) => `${table} ${name}`)).size);
    expect(made).toEqual(expect.arrayContaining(declared));
  });

  it('is encrypted under a key of its own where that is declared', () => {
    for (const { name, ownKey } of declaredTables) {
      const { SSESpecification } = tableOf(name).properties;
      expect({ name, ownKey: SSESpecification?.SSEType === 'KMS' }).toEqual({
        name,
        ownKey: ownKey === true,
      });
    }
    expect(
      resources('AWS::KMS::Key').filter(({ properties }) => properties.EnableKeyRotation !== true),
    ).toEqual([]);
  });

  it('shows search segments to nobody outside, and to nobody without TLS', () => {
    const [bucket] = resources('AWS::S3::Bucket');

    expect(the(bucket, 'the bucket').properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
    expect(JSON.stringify(resources('AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('makes its secrets up, so that no template holds one', () => {
    const secrets = resources('AWS::SecretsManager::Secret');

    const declared = domains.flatMap((domain) => Object.keys(domain.secrets ?? {}));
    // Guest tokens, and what answers the question of the customers' user pool.
    expect(secrets).toHaveLength(2 + declared.length);
    expect(
      secrets.filter(
        ({ properties }) =>
          properties.GenerateSecretString?.PasswordLength !== 64 || properties.SecretString !== undefined,
      ),
    ).toEqual([]);
  });
});

describe('an index of the shop', () => {
  it('has one attribute of a kind in its key: the engine for machines without Java misreads keys of several', () => {
    const several = domains
      .flatMap(({ items = [] }) => items)
      .flatMap(({ indexes }) => Object.values<IndexContract>(indexes))
      .filter(({ partition, sort }) => partition.length > 1 || sort.length > 1);

    expect(several.map(({ name }) => name)).toEqual([]);
  });
});
