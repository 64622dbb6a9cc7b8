import type { App } from 'aws-cdk-lib';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Bundles } from './bundling/bundles.ts';
import { checkDeclarations } from './config/check-declarations.ts';
import type { Deployment, PageFiles } from './config/deployment.ts';
import { stackName } from './config/names.ts';
import { requirePaymentProviders } from './config/payment-providers.ts';
import type { StageConfig } from './config/stage.ts';
import type { TenantConfig } from './config/tenant.ts';
import { warnOfRoutes, warnUnfinished } from './config/warn-unfinished.ts';
import { refuseCrowdedStreams } from './constructs/stream-readers.ts';
import { DataStack } from './stacks/data-stack.ts';
import { DomainStack } from './stacks/domain-stack.ts';
import { FirewallStack } from './stacks/firewall-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { PagesStack } from './stacks/pages-stack.ts';
import { PlatformStack } from './stacks/platform-stack.ts';

export interface ShopOptions {
  readonly app: App;
  readonly stage: StageConfig;
  readonly tenant: TenantConfig;
  /** Every domain there is; those that are not for real customers are left out where there are real customers. */
  readonly domains: readonly DomainContract[];
  readonly bundles: Bundles;
  /** An SNS topic of yours that alarms report to. @default alarms are only shown */
  readonly alarmTopicArn?: string | undefined;
  /** The firewall of the stage, once its stack is deployed. @default the API answers without one */
  readonly webAclArn?: string | undefined;
  /** The built pages, served beside the API. @default none are deployed */
  readonly pages?: PageFiles | undefined;
}

/** Turns the declarations into stacks: data and platform first, then a stack per domain, then what watches them. */
export const buildApp = ({ app, alarmTopicArn, webAclArn, pages, ...options }: ShopOptions): void => {
  const { stage, tenant, bundles } = options;
  const prefix = `${tenant.name}-${stage.name}`;
  const deployment: Deployment = {
    prefix,
    stage,
    tenant,
    bundles,
    alarmTopicArn,
    webAclArn,
    pages,
  };
  const domains = domainsFor(stage, options.domains);
  checkDeclarations(domains);
  requirePaymentProviders(deployment);
  refuseCrowdedStreams(domains);
  const props = {
    deployment,
    env: { region: tenant.region },
    tags: { tenant: tenant.name, stage: stage.name },
  };

  const foundation = new DataStack(app, stackName(deployment, 'data'), { ...props, domains });
  const frontDoor = new PlatformStack(app, stackName(deployment, 'platform'), { ...props, domains });
  if (pages !== undefined && frontDoor.pages !== undefined)
    new PagesStack(app, stackName(deployment, 'pages'), { ...props, files: pages, served: frontDoor.pages });
  warnUnfinished(frontDoor, deployment);
  warnOfRoutes(frontDoor, domains);
  const running = domains.filter(runs);
  const shop = running.map(
    (domain) =>
      new DomainStack(app, stackName(deployment, domain.name), { ...props, domain, foundation, frontDoor }),
  );
  new ObservabilityStack(app, stackName(deployment, 'observability'), {
    ...props,
    domains: running,
    foundation,
    frontDoor,
    watched: [foundation, frontDoor, ...shop],
  });
  if (stage.firewall !== undefined)
    new FirewallStack(app, stackName(deployment, 'firewall'), {
      ...props,
      env: { region: FIREWALL_REGION },
      domains,
      limits: stage.firewall,
    });
};

/** CloudFront takes a firewall from there and from nowhere else. */
const FIREWALL_REGION = 'us-east-1';

/** A domain that only serves others through its `public.ts` has no functions, and a stack cannot be empty. */
const runs = ({ http, events, stream }: DomainContract): boolean =>
  [http, events, stream].some((part) => part !== undefined);

/** The domains of a stage. */
export const domainsFor = (
  stage: StageConfig,
  domains: readonly DomainContract[],
): readonly DomainContract[] =>
  stage.servesRealCustomers ? domains.filter(({ stages }) => stages !== 'non-production') : domains;
