import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnIPSet, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { firewallRules, TOO_MANY } from '../constructs/firewall-rules.ts';
import type { StageConfig } from '../config/stage.ts';

export interface FirewallStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
  readonly limits: NonNullable<StageConfig['firewall']>;
}

/** What may reach the distribution in front of the API. CloudFront takes firewalls of us-east-1 only, so it is a stack there. */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, domains, limits, ...props }: FirewallStackProps) {
    super(scope, id, props);
    const acl = new CfnWebACL(this, 'WebAcl', {
      name: deployment.prefix,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: firewallRules({
        limits,
        routes: domains.flatMap(({ http }) => http?.routes ?? []),
        storefrontServers: this.storefrontServers(deployment),
      }),
      customResponseBodies: {
        [TOO_MANY]: { contentType: 'APPLICATION_JSON', content: '{"message":"Too Many Requests"}' },
      },
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        metricName: deployment.prefix,
        sampledRequestsEnabled: false,
      },
    });
    new CfnOutput(this, 'WebAclArn', {
      value: acl.attrArn,
      description: 'Give it to the other stacks: --context webAcl=…',
    });
  }

  private storefrontServers({ prefix, tenant, stage }: Deployment): readonly CfnIPSet[] {
    const networks = tenant.storefrontServers[stage.name];
    const byVersion = Map.groupBy(networks, (network) => (network.includes(':') ? 'IPV6' : 'IPV4'));
    return [...byVersion].map(
      ([ipAddressVersion, addresses]) =>
        new CfnIPSet(this, `StorefrontServers${ipAddressVersion}`, {
          name: `${prefix}-storefront-servers-${ipAddressVersion.toLowerCase()}`,
          scope: 'CLOUDFRONT',
          ipAddressVersion,
          addresses,
        }),
    );
  }
}
