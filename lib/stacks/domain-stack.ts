import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import { DomainEvents } from '../constructs/domain-events.ts';
import { DomainHttp } from '../constructs/domain-http.ts';
import type { DomainParts } from '../constructs/domain-function.ts';
import { DomainStream } from '../constructs/domain-stream.ts';
import type { Foundation, FrontDoor } from '../constructs/foundation.ts';
import { Timers } from '../constructs/timers.ts';

export interface DomainStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly domain: DomainContract;
  readonly foundation: Foundation;
  readonly frontDoor: FrontDoor;
}

/** One domain: its functions, its routes on the API, its inboxes, clocks and timers. All of it follows from its declaration. */
export class DomainStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { deployment, domain, foundation, frontDoor, ...stackProps }: DomainStackProps,
  ) {
    super(scope, id, stackProps);
    const parts: DomainParts = {
      deployment,
      domain,
      foundation,
      frontDoor,
      timers: this.timersOf(domain, deployment),
    };
    if (domain.http !== undefined) new DomainHttp(this, 'Http', { ...parts, http: domain.http });
    if (domain.events !== undefined) new DomainEvents(this, 'Events', { ...parts, events: domain.events });
    if (domain.stream !== undefined) new DomainStream(this, 'Stream', { ...parts, stream: domain.stream });
  }

  private timersOf(domain: DomainContract, deployment: Deployment): Timers | undefined {
    const schedules = [domain.http, domain.events, domain.stream].some(
      (part) => part?.reach.schedules === true,
    );
    if (!schedules) return undefined;
    const timers = domain.events?.timers ?? [];
    if (timers.length === 0) {
      throw new Error(
        `the domain ${domain.name} may make schedules, but declares no timer that they could start`,
      );
    }
    return new Timers(this, 'Timers', {
      deployment,
      domain: domain.name,
      errorImpact: timers.map(({ name, errorImpact }) => `${name}: ${errorImpact}`).join('; '),
    });
  }
}
