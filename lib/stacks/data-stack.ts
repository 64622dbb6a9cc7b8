import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { bucketsOf } from '#shared/contracts/bucket.ts';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { tablesOf } from '#shared/contracts/table.ts';
import { sharedSecrets, type Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { unheardEvents } from '../config/unheard-events.ts';
import { pascalCase } from '../config/names.ts';
import { providersToSetUp } from '../config/payment-providers.ts';
import type { Foundation, Tables } from '../constructs/foundation.ts';
import { streamEventsOf } from '../constructs/own-changes.ts';
import { Publisher } from '../constructs/publisher.ts';
import { shopBucket } from '../constructs/shop-bucket.ts';
import { shopTable } from '../constructs/shop-table.ts';
import { indexesOf } from '../constructs/table-indexes.ts';

export interface DataStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
}

/** What is kept: tables, secrets, buckets; and the bus with a publisher per table that tells what changed. */
export class DataStack extends Stack implements Foundation {
  readonly tables: Tables;
  readonly bus: EventBus;
  readonly unheardEvents: readonly string[];
  readonly secrets: Foundation['secrets'];
  readonly buckets: Foundation['buckets'];

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const { deployment } = props;
    this.tables = this.makeTables(props);
    this.unheardEvents = unheardEvents(deployment.stage, props.domains);
    this.bus = new EventBus(this, 'Bus', { eventBusName: deployment.prefix });
    this.secrets = this.makeSecrets(props);
    this.buckets = new Map(
      bucketsOf(props.domains).map((contract) => [contract.name, shopBucket(this, contract)]),
    );
    this.makePublishers(props);
    new CfnOutput(this, 'BusName', {
      value: this.bus.eventBusName,
      description: 'The bus events are published on',
    });
    this.tellProviderSecrets(props);
  }

  /** Their values are set by people: see docs/guides/payments.md. */
  private tellProviderSecrets({ deployment }: DataStackProps): void {
    for (const name of providersToSetUp(deployment)) {
      const secret = this.secrets.get(name);
      if (secret !== undefined)
        new CfnOutput(this, `${pascalCase(name)}SecretArn`, {
          value: secret.secretArn,
          description: `Holds the credentials of ${name}, once you set them`,
        });
    }
  }

  private makeTables({ deployment, domains }: DataStackProps): Tables {
    return new Map(
      tablesOf(domains).map((contract) => [
        contract.name,
        shopTable(this, `${pascalCase(contract.name)}Table`, {
          deployment,
          contract,
          indexes: indexesOf(domains, contract.name),
        }),
      ]),
    );
  }

  private makePublishers({ deployment, domains }: DataStackProps): void {
    for (const [tableName, table] of this.tables) {
      new Publisher(this, `${pascalCase(tableName)}Publisher`, {
        deployment,
        tableName,
        table,
        bus: this.bus,
        unheardEvents: this.unheardEvents,
        streamEvents: streamEventsOf(domains, tableName),
      });
    }
  }

  private makeSecrets({ deployment: { stage }, domains }: DataStackProps): Foundation['secrets'] {
    const purposes = [sharedSecrets, ...domains.map(({ secrets = {} }) => secrets)].flatMap(
      Object.entries<string>,
    );
    const make = ([name, description]: readonly [string, string]) => {
      const secret = new Secret(this, `${pascalCase(name)}Secret`, {
        description,
        generateSecretString: { passwordLength: 64, excludePunctuation: true },
        removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      });
      acknowledge(secret, 'rotation');
      return [name, secret] as const;
    };
    return new Map(purposes.map(make));
  }
}
