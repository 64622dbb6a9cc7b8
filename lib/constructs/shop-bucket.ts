import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { BucketContract } from '#shared/contracts/bucket.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { pascalCase } from '../config/names.ts';

/** The bucket that a domain declares. What is in it does not last, so it goes with its stack in every stage. */
export const shopBucket = (
  stack: Stack,
  { name, keptDays, unfinishedUploadDays, whyNoAccessLog }: BucketContract,
): Bucket => {
  const bucket = new Bucket(stack, `${pascalCase(name)}Bucket`, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
    lifecycleRules: [
      {
        expiration: Duration.days(keptDays),
        abortIncompleteMultipartUploadAfter:
          unfinishedUploadDays === undefined ? undefined : Duration.days(unfinishedUploadDays),
      },
    ],
  });
  acknowledge(bucket, 'bucketLog', { reason: whyNoAccessLog });
  return bucket;
};

/** The name under which a check reports the bucket in roles of other stacks. */
export const exportedArnOf = (bucket: Bucket): string => {
  const stack = Stack.of(bucket);
  stack.exportValue(bucket.bucketArn);
  const output = stack.node
    .findChild('Exports')
    .node.findChild(`Output${JSON.stringify(stack.resolve(bucket.bucketArn))}`);
  if (!(output instanceof CfnOutput)) throw new Error(`the stack exports no ARN of ${bucket.node.id}`);
  return `${stack.stackName}:${stack.resolve(output.logicalId)}`;
};
