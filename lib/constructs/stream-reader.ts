import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { ChangeFilter } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { alarmOn } from './alarm.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { ShopFunction } from './shop-function.ts';
import { tableKeyStatements } from './table-statements.ts';

export interface StreamReaderProps {
  readonly deployment: Deployment;
  /** `publisher-orders`, `inventory-stream`. */
  readonly name: string;
  readonly table: TableV2;
  readonly reader: ShopFunction;
  /** A record that fits one of them is handed over. */
  readonly changes: readonly ChangeFilter[];
  readonly errorImpact: string;
}

/** Streams keep 24 hours; a record that still fails after 20 is put aside, so that what follows it is not lost. */
const MAX_RECORD_AGE = Duration.hours(20);

/** A bad record holds up the keys that share its lane, so it is not tried for all of those 20 hours. */
const MAX_RETRIES = 100;

/** Lambda's limit per event source without asking AWS for more. */
const MAX_FILTERS = 5;

/**
 * Hands the change records of a table to a function, in order per partition key. A batch that fails is halved until
 * the bad record is alone; that one ends in the dead-letter queue, described by its shard and sequence number.
 */
export class StreamReader extends Construct {
  constructor(scope: Construct, id: string, props: StreamReaderProps) {
    super(scope, id);
    const { deployment, name, table, reader, changes, errorImpact } = props;
    if (changes.length > MAX_FILTERS)
      throw new Error(
        `${name} has ${changes.length} change filters, Lambda takes ${MAX_FILTERS}; merge some`,
      );
    const letters = deadLetterQueue(this, 'DeadLetters', { deployment, name, errorImpact });
    grantReading(reader, table);
    new EventSourceMapping(this, 'Mapping', {
      target: reader.lambda,
      eventSourceArn: streamArnOf(table),
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: deployment.stage.streamParallelization,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: MAX_RETRIES,
      maxRecordAge: MAX_RECORD_AGE,
      onFailure: new SqsDlq(letters),
      filters: changes.map(toFilter),
    });
    alarmOn(this, 'Lag', {
      deployment,
      name: `${name}-lag`,
      metric: reader.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      above: 60_000,
      periods: 5,
      description: `${name} is more than a minute behind: ${errorImpact}`,
    });
  }
}

const streamArnOf = (table: TableV2): string => {
  if (table.tableStreamArn === undefined) throw new Error(`the table ${table.node.path} has no stream`);
  return table.tableStreamArn;
};

/** ListStreams knows no resources; Lambda asks for it when it makes the mapping. */
const grantReading = (reader: ShopFunction, table: TableV2): void => {
  [
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [streamArnOf(table)],
    }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
    ...tableKeyStatements(table, 'read'),
  ].forEach((statement) => reader.role.addToPolicy(statement));
};

const toFilter = ({ keyPrefix, sortKey, on }: ChangeFilter) =>
  FilterCriteria.filter({
    eventName: [...on],
    dynamodb: {
      Keys: {
        ...(keyPrefix === undefined ? {} : { pk: { S: [{ prefix: keyPrefix }] } }),
        ...(sortKey === undefined ? {} : { sk: { S: [sortKeyRule(sortKey)] } }),
      },
    },
  });

const sortKeyRule = (sortKey: string) => (sortKey.endsWith('*') ? { prefix: sortKey.slice(0, -1) } : sortKey);
