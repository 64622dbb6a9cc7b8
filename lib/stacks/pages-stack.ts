import { Size, Stack, type StackProps } from 'aws-cdk-lib';
import { BucketDeployment, CacheControl, Source, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acknowledge } from '../config/cdk-nag.ts';
import type { PageFiles } from '../config/deployment.ts';
import { exportedArnOf } from '../constructs/shop-bucket.ts';
import type { ServedPages } from '../constructs/foundation.ts';

export interface PagesStackProps extends StackProps {
  readonly files: PageFiles;
  readonly served: ServedPages;
}

/** Files with a hash in their names, which never change. */
const HASHED = 'app-*';

/** The files of the shop, the console and the till, and what each is told of this deployment. */
export class PagesStack extends Stack {
  constructor(scope: Construct, id: string, { files, served, ...props }: PagesStackProps) {
    super(scope, id, props);
    const { bucket, distribution, signIn } = served;
    const configs = files.apps.map((app) =>
      Source.jsonData(`${app}/config.json`, signIn(app === 'shop' ? 'customer' : 'staff')),
    );
    const all = Source.asset(files.folder, { exclude: ['built.json'] });
    const deploy = (what: string, sources: readonly ISource[], rest: object) =>
      new BucketDeployment(this, what, {
        sources: [...sources],
        destinationBucket: bucket,
        // Pages that are open in a browser go on with the files they came with.
        prune: false,
        memoryLimit: 512,
        ephemeralStorageSize: Size.mebibytes(512),
        ...rest,
      });
    const hashed = deploy('Hashed', [all], {
      exclude: ['*'],
      include: [`*/${HASHED}`],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = deploy('Pages', [all, ...configs], {
      exclude: [`*/${HASHED}`],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: files.apps.map((app) => `/${app}*`),
    });
    // A page must not be there before the files it names.
    pages.node.addDependency(hashed);
    for (const id of findingsOfCopying(this.region, exportedArnOf(bucket)))
      acknowledge(this, 'pagesCopied', { id });
  }
}

/** What cdk-nag finds in the role and the function of `BucketDeployment`. */
const findingsOfCopying = (region: string, bucketArn: string): readonly string[] => [
  'AwsSolutions-L1',
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  ...['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*'].map(
    (action) => `AwsSolutions-IAM5[Action::s3:${action}]`,
  ),
  ...[`arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*`, `${bucketArn}/*`, '*'].map(
    (resource) => `AwsSolutions-IAM5[Resource::${resource}]`,
  ),
];
