import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
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
import { shopTable } from '../constructs/shop-table.ts';
import { indexesOf } from '../constructs/table-indexes.ts';

export interface DataStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
}

/** What is kept: tables, secrets, search segments, files of imports; and the bus with a publisher per table that tells what changed. */
export class DataStack extends Stack implements Foundation {
  readonly tables: Tables;
  readonly bus: EventBus;
  readonly unheardEvents: readonly string[];
  readonly secrets: Foundation['secrets'];
  readonly searchBucket: Bucket;
  readonly importBucket: Bucket;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const { deployment } = props;
    this.tables = this.makeTables(props);
    this.unheardEvents = unheardEvents(deployment.stage, props.domains);
    this.bus = new EventBus(this, 'Bus', { eventBusName: deployment.prefix });
    this.secrets = this.makeSecrets(props);
    this.searchBucket = this.makeSearchBucket();
    this.importBucket = this.makeImportBucket();
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

  /** Segments can be built again from the catalogue, so the bucket goes with its stack in every stage. */
  private makeSearchBucket(): Bucket {
    const bucket = new Bucket(this, 'SearchBucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      // The index is written anew every night, so what is older than a month is part of none.
      lifecycleRules: [{ expiration: Duration.days(30) }],
    });
    acknowledge(bucket, 'bucketLog');
    return bucket;
  }

  /** Files with customers' data in them: they are gone after a week, whether the import was finished or not. */
  private makeImportBucket(): Bucket {
    const bucket = new Bucket(this, 'ImportBucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [
        { expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    acknowledge(bucket, 'importLog');
    return bucket;
  }
}
