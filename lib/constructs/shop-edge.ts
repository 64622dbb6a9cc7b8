import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../config/cdk-nag.ts';

export interface ShopEdgeProps {
  readonly api: HttpApi;
  /** @default none: calls are not counted before the API */
  readonly webAclArn?: string | undefined;
  /** Pages that are served beside the API, by their paths. */
  readonly pages?: Readonly<Record<string, BehaviorOptions>> | undefined;
  /** Paths of reads that caches may keep, with `*` where a parameter is. */
  readonly sharedPaths: readonly string[];
}

/**
 * A CloudFront distribution before the API, with a firewall where real customers are served, and with the pages. It
 * proves itself to the functions with a key in a header, so that nobody gets around it: HTTP APIs take neither a firewall
 * nor a resource policy. It keeps what an answer itself allows, on the paths of reads that are the same for everybody, and
 * nothing else.
 */
export class ShopEdge extends Construct {
  readonly url: string;
  readonly distribution: Distribution;
  readonly originKey: Secret;

  constructor(scope: Construct, id: string, { api, webAclArn, sharedPaths, pages }: ShopEdgeProps) {
    super(scope, id);
    this.originKey = new Secret(this, 'OriginKey', {
      description: 'Proves to the functions that a request came through the distribution and its firewall',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this.originKey, 'originKey');
    const behavior = this.behaviorTo(api);
    const cachePolicy = this.asAnswersSay();
    this.distribution = new Distribution(this, 'Distribution', {
      comment: api.httpApiName ?? 'shop',
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: behavior,
      additionalBehaviors: {
        ...Object.fromEntries(sharedPaths.map((path) => [path, { ...behavior, cachePolicy }])),
        ...pages,
      },
    });
    for (const exception of ['everywhere', 'edgeLog', 'ownCertificate'] as const)
      acknowledge(this.distribution, exception);
    if (webAclArn === undefined) acknowledge(this.distribution, 'noFirewall');
    this.url = `https://${this.distribution.distributionDomainName}`;
  }

  private behaviorTo(api: HttpApi): BehaviorOptions {
    return {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { 'x-origin-key': this.originKey.secretValue.unsafeUnwrap() },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
    };
  }

  /** Nothing is kept that does not say so; a sign-in and the page that asks make another answer. */
  private asAnswersSay(): CachePolicy {
    return new CachePolicy(this, 'SharedReads', {
      comment: 'As long as the answers themselves allow',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.minutes(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'Origin'),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }
}
