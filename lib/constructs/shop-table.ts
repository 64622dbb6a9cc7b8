import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type Attribute,
  type GlobalSecondaryIndexPropsV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { AttributeContract, IndexContract, TableContract } from '#shared/contracts/table.ts';
import type { Deployment } from '../config/deployment.ts';
import { alarmOn } from './alarm.ts';

interface ShopTableSettings {
  readonly deployment: Deployment;
  readonly contract: TableContract;
  readonly indexes: readonly IndexContract[];
}

/** One table of the shop: `pk` and `sk`, on demand with a cap, restorable to the second, its changes on a stream. */
export const shopTable = (
  scope: Construct,
  id: string,
  { deployment, contract, indexes }: ShopTableSettings,
): TableV2 => {
  const { stage } = deployment;
  const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const table = new TableV2(scope, id, {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    globalSecondaryIndexes: indexes.map(toIndex),
    timeToLiveAttribute: 'ttl',
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    billing: Billing.onDemand({
      maxReadRequestUnits: stage.tableCap.reads,
      maxWriteRequestUnits: stage.tableCap.writes,
    }),
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: stage.recoveryDays,
    },
    encryption:
      contract.ownKey === true
        ? ownKey(scope, `${id}Key`, contract, removalPolicy)
        : TableEncryptionV2.dynamoOwnedKey(),
    deletionProtection: stage.keepsData,
    removalPolicy,
  });
  watch(table, { deployment, contract });
  return table;
};

/** Throttling is the cap of the stage at work, or one partition that everybody wants. */
const watch = (table: TableV2, { deployment, contract }: Omit<ShopTableSettings, 'indexes'>): void => {
  for (const kind of ['Read', 'Write']) {
    alarmOn(table, `${kind}Throttles`, {
      deployment,
      name: `table-${contract.name}-${kind.toLowerCase()}-throttles`,
      metric: table.metric(`${kind}ThrottleEvents`, { period: Duration.minutes(5), statistic: 'Sum' }),
      above: 0,
      description: `The table ${contract.name} refuses work, because of its cap or of one busy key: ${contract.purpose}`,
    });
  }
};

const ownKey = (
  scope: Construct,
  id: string,
  { name }: TableContract,
  removalPolicy: RemovalPolicy,
): TableEncryptionV2 =>
  TableEncryptionV2.customerManagedKey(
    new Key(scope, id, { description: `Encrypts the table ${name}`, enableKeyRotation: true, removalPolicy }),
  );

const toIndex = ({ name, partition, sort, include }: IndexContract): GlobalSecondaryIndexPropsV2 => ({
  indexName: name,
  partitionKeys: partition.map(toAttribute),
  ...(sort.length === 0 ? {} : { sortKeys: sort.map(toAttribute) }),
  ...projectionOf(include),
});

const toAttribute = ({ name, type }: AttributeContract): Attribute => ({
  name,
  type: type === 'string' ? AttributeType.STRING : AttributeType.NUMBER,
});

const projectionOf = (include: IndexContract['include']) => {
  if (include === 'all') return { projectionType: ProjectionType.ALL };
  if (include === 'keys' || include.length === 0) return { projectionType: ProjectionType.KEYS_ONLY };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] };
};
