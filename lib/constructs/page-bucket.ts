import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../config/cdk-nag.ts';

/** Where the built pages lie. They are in the repository, so that nothing is lost with the bucket. */
export const pageBucket = (scope: Construct): Bucket => {
  const bucket = new Bucket(scope, 'Pages', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  acknowledge(bucket, 'bucketLog', {
    reason: 'Only the distribution reads it, and its files are public: the pages of the shop.',
  });
  return bucket;
};
