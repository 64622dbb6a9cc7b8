import { Duration } from 'aws-cdk-lib';
import {
  CachePolicy,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { contentSecurityPolicyWith } from '#shared/html/page-policy.ts';

interface PagePaths {
  readonly bucket: Bucket;
  readonly apps: readonly string[];
  /** Origins of the sign-in pages. */
  readonly signInOrigins: readonly string[];
}

/** What a distribution does with the paths of the pages: files from the bucket, with the headers that the runner sends, too. */
export const pageBehaviors = (
  scope: Construct,
  { bucket, apps, signInOrigins }: PagePaths,
): Readonly<Record<string, BehaviorOptions>> => {
  const behavior: BehaviorOptions = {
    origin: S3BucketOrigin.withOriginAccessControl(bucket),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    responseHeadersPolicy: pageHeaders(scope, signInOrigins),
    functionAssociations: [{ function: pathsToFiles(scope), eventType: FunctionEventType.VIEWER_REQUEST }],
    compress: true,
  };
  return Object.fromEntries(apps.flatMap((app) => [`/${app}`, `/${app}/*`].map((path) => [path, behavior])));
};

/** A name that has an ending is a file; any other is a page that the app itself shows. */
const pathsToFiles = (scope: Construct): EdgeFunction =>
  new EdgeFunction(scope, 'PagePaths', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(`function handler(event) {
  var request = event.request;
  if (!/^\\/[\\w-]+\\/[\\w-]+\\.\\w+$/.test(request.uri)) request.uri = '/' + request.uri.split('/')[1] + '/index.html';
  return request;
}`),
  });

const pageHeaders = (scope: Construct, signInOrigins: readonly string[]): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'PageHeaders', {
    comment: 'What a page may load',
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicyWith(...signInOrigins),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: true,
      },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'permissions-policy',
          value: 'camera=(self), geolocation=(self), microphone=()',
          override: true,
        },
      ],
    },
  });
