import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../config/nag.ts';

export interface ShopEdgeProps {
  readonly api: HttpApi;
  readonly webAclArn: string;
}

/**
 * A CloudFront distribution with a firewall before the API. It proves itself to the functions with a key in a header, so that
 * nobody gets around it: HTTP APIs take neither a firewall nor a resource policy. It caches nothing.
 */
export class ShopEdge extends Construct {
  readonly url: string;
  readonly originKey: Secret;

  constructor(scope: Construct, id: string, { api, webAclArn }: ShopEdgeProps) {
    super(scope, id);
    this.originKey = new Secret(this, 'OriginKey', {
      description: 'Proves to the functions that a request came through the distribution and its firewall',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this.originKey, 'originKey');
    const distribution = new Distribution(this, 'Distribution', {
      comment: api.httpApiName ?? 'shop',
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
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
      },
    });
    for (const exception of ['everywhere', 'edgeLog', 'ownCertificate'] as const)
      acknowledge(distribution, exception);
    this.url = `https://${distribution.distributionDomainName}`;
  }
}
