import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ChangeFilter } from '#shared/contracts/domain.ts';
import { PUBLISHER } from '../bundling/entry-points.ts';
import type { Deployment } from '../config/deployment.ts';
import { busEnvironment } from './environment.ts';
import { ShopFunction } from './shop-function.ts';
import { StreamReader } from './stream-reader.ts';

export interface PublisherProps {
  readonly deployment: Deployment;
  readonly tableName: string;
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly unheardEvents: readonly string[];
  /** Changes of items that become events themselves, beside the event items. */
  readonly streamEvents: readonly ChangeFilter[];
}

/** Event items: the outbox that every domain writes in the transaction of its change. */
const outbox: ChangeFilter = { sortKey: 'E#*', on: ['INSERT'] };

/** Carries what happened in one table to the bus. It may speak for every domain, because every domain writes there. */
export class Publisher extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { deployment, tableName, table, bus, unheardEvents, streamEvents }: PublisherProps,
  ) {
    super(scope, id);
    const name = `${PUBLISHER}-${tableName}`;
    const errorImpact = `what happens in the table ${tableName} is not told to anybody, so stock, messages and points fall behind`;
    const reader = new ShopFunction(this, 'Reader', {
      deployment,
      name,
      bundle: name,
      description: `Carries events of the table ${tableName} to the bus`,
      errorImpact,
      timeoutSeconds: 30,
      environment: busEnvironment({ bus, unheardEvents }),
      statements: [new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] })],
    });
    new StreamReader(this, 'Stream', {
      deployment,
      name,
      table,
      reader,
      changes: [outbox, ...streamEvents],
      errorImpact,
    });
  }
}
