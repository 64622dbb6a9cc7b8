import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { alarmsIn } from '../constructs/dashboard/alarm-rows.ts';
import { apiRow } from '../constructs/dashboard/api-row.ts';
import { domainRow } from '../constructs/dashboard/domain-row.ts';
import { publisherRow } from '../constructs/dashboard/publisher-row.ts';
import type { Foundation, FrontDoor } from '../constructs/foundation.ts';

export interface ObservabilityStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domains: readonly DomainContract[];
  readonly foundation: Foundation;
  readonly frontDoor: FrontDoor;
  /** Stacks whose alarms are shown. Alarms live beside what they watch, so that a domain is never deployed without. */
  readonly watched: readonly Stack[];
}

/** One dashboard: which alarms ring, then the API, the carrying of events, and every domain, in reading order. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    const { deployment, domains, foundation, frontDoor, watched } = props;
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: deployment.prefix,
      defaultInterval: Duration.hours(3),
      periodOverride: PeriodOverride.INHERIT,
    });
    dashboard.addWidgets(...alarmsIn(this, watched));
    dashboard.addWidgets(...apiRow(frontDoor.api));
    dashboard.addWidgets(...publisherRow(deployment, foundation.tables));
    domains.forEach((domain) => dashboard.addWidgets(...domainRow(deployment, domain)));
  }
}
