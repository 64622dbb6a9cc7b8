import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DomainContract } from '#shared/contracts/domain.ts';
import { pascalCase } from '../config/names.ts';
import { impactsOf } from './alarm-text.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import { domainFunction, type DomainParts } from './domain-function.ts';
import { Inbox } from './inbox.ts';
import { inboxesOf } from './inboxes-of.ts';
import type { ShopFunction } from './shop-function.ts';
import { taskClock } from './task-clock.ts';

type EventsContract = NonNullable<DomainContract['events']>;

export interface DomainEventsProps extends DomainParts {
  readonly events: EventsContract;
}

/** Each queue brings a statement of its own; so many of them do not fit into the policy of one role. */
const MANY_SUBSCRIPTIONS = 10;

const DEFAULT_TIMEOUT_SECONDS = 30;

/** The function behind a domain's subscriptions, clocks and timers, with an inbox for each subscription. */
export class DomainEvents extends Construct {
  constructor(scope: Construct, id: string, props: DomainEventsProps) {
    super(scope, id);
    const { deployment, domain, foundation, events } = props;
    const letters = this.taskLetters(props);
    const worker = this.makeWorker(props, letters);
    for (const subscription of inboxesOf(events)) {
      new Inbox(this, pascalCase(subscription.name), {
        deployment,
        domain: domain.name,
        subscription,
        consumer: worker,
        bus: foundation.bus,
        consumerTimeoutSeconds: events.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
      });
    }
    (events.schedules ?? []).forEach((task) =>
      taskClock(this, { domain: domain.name, task, worker, letters }),
    );
  }

  /** Clocks and timers call the function without waiting for it; what it could not do is put aside here. */
  private taskLetters({
    deployment,
    domain,
    events: { schedules = [], timers = [] },
  }: DomainEventsProps): Queue | undefined {
    const tasks = [...schedules, ...timers];
    if (tasks.length === 0) return undefined;
    return deadLetterQueue(this, 'TaskLetters', {
      deployment,
      name: `${domain.name}-tasks`,
      errorImpact: impactsOf(tasks),
    });
  }

  private makeWorker({ events, ...parts }: DomainEventsProps, deadLetters: Queue | undefined): ShopFunction {
    const { subscriptions = [], schedules = [], timers = [] } = events;
    return domainFunction(this, 'Worker', parts, {
      kind: 'events',
      settings: events,
      duty: 'Reacts to events and to the clock.',
      errorImpact: impactsOf([...inboxesOf(events), ...schedules, ...timers]),
      timeoutSeconds: events.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
      deadLetters,
      mergesStatements: subscriptions.length > MANY_SUBSCRIPTIONS,
    });
  }
}
