import type { Assembly, LocalRule, LocalRuleTarget } from '../assembly/model.ts';
import type { MovableClock } from '../clock/clock.ts';
import { recurrence } from '../clock/recurrence.ts';
import type { Deliveries } from '../event-delivery/deliveries.ts';
import { targetName } from '../event-delivery/targets.ts';
import type { DeliverToTarget } from '../event-delivery/targets.ts';
import type { Faults } from '../faults/faults.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import { targetInput } from './input.ts';
import type { BusEvent } from './input.ts';
import { matcher } from './pattern.ts';
import type { Matcher } from './pattern.ts';
import { readEntry } from './put-events.ts';
import type { Entry, EntryResult } from './put-events.ts';

export interface BusesOptions {
  readonly assembly: Pick<Assembly, 'buses' | 'rules' | 'region' | 'accountId'>;
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly deliveries: Deliveries;
  readonly deliver: DeliverToTarget;
  readonly log: EventLog;
}

interface ActiveRule {
  readonly rule: LocalRule;
  readonly matches: Matcher;
}

const REFUSED = { ErrorCode: 'InternalFailure', ErrorMessage: 'An injected fault; send this entry again.' };

/** The event buses of the assembly with their rules. Throws at once on a pattern that EventBridge would refuse. */
export class Buses {
  readonly #options: BusesOptions;
  readonly #rules: ReadonlyMap<string, readonly ActiveRule[]>;

  constructor(options: BusesOptions) {
    this.#options = options;
    const { buses, rules } = options.assembly;
    this.#rules = new Map(
      buses.map(({ name }) => [name, rules.filter((rule) => rule.busName === name).flatMap(activeRule)]),
    );
  }

  /** One result per entry, in their order: accepted entries are on their way to the targets, refused ones are nowhere. */
  putEvents(entries: readonly Entry[]): readonly EntryResult[] {
    return entries.map((entry) => this.#put(entry));
  }

  /** Sets the timers of rules with a schedule. */
  startSchedules(): void {
    const { clock, assembly } = this.#options;
    for (const rule of assembly.rules) {
      if (rule.scheduleExpression === undefined || rule.state !== 'ENABLED') continue;
      const { next } = recurrence(rule.scheduleExpression, { anchor: clock.now() });
      const dueAt = next(clock.now());
      const run = (at: number) => this.#deliverAll(rule, this.#scheduledEvent(rule, at));
      if (dueAt !== undefined) clock.schedule({ id: `rule ${rule.name}`, dueAt, run, repeat: next });
    }
  }

  #put(entry: Entry): EntryResult {
    const { assembly, clock, faults } = this.#options;
    const read = readEntry(entry, { ...assembly, now: clock.now() });
    if ('error' in read) return read.error;
    const rules = this.#rules.get(read.bus);
    if (!rules)
      return { ErrorCode: 'InvalidArgument', ErrorMessage: `Event bus ${read.bus} does not exist.` };
    if (faults.refusesEntry(read.bus)) return REFUSED;
    this.#publish(read.bus, rules, read.event);
    return { EventId: read.event.id };
  }

  #publish(bus: string, rules: readonly ActiveRule[], event: BusEvent): void {
    const logged = this.#options.log.add(bus, event);
    for (const { rule } of rules.filter(({ matches }) => matches(event)))
      this.#deliverAll(rule, event, logged);
  }

  #deliverAll(rule: LocalRule, event: BusEvent, logged?: LoggedEvent): void {
    for (const target of rule.targets) {
      const place = targetName(target.arn);
      const input = targetInput(target, event, rule);
      this.#options.deliveries.send({
        place,
        deliver: () => this.#deliver(rule, target, input).then(() => void logged?.deliveries.push(place)),
        giveUp: async () => {
          logged?.deliveries.push(`${place}: dropped`);
          await this.#deadLetter(rule, target, {
            input,
            code: 'DROPPED',
            message: 'dropped by a fault on request',
          });
        },
      });
    }
  }

  async #deliver(rule: LocalRule, target: LocalRuleTarget, input: string): Promise<void> {
    const options = { sourceArn: rule.arn, messageGroupId: target.sqsMessageGroupId };
    try {
      await this.#options.deliver(target.arn, input, options);
    } catch (error) {
      await this.#deadLetter(rule, target, { input, code: 'TARGET_FAILED', message: String(error) });
    }
  }

  /** The message carries what EventBridge adds as attributes; `/_local/redrive` finds the target in them. */
  async #deadLetter(
    rule: LocalRule,
    target: LocalRuleTarget,
    lost: { input: string; code: string; message: string },
  ) {
    const where = `rule ${rule.name}, target ${targetName(target.arn)}: ${lost.message}`;
    if (target.deadLetterArn === undefined)
      throw new Error(`an event is lost because there is no dead-letter queue; ${where}`);
    const attributes = {
      RULE_ARN: rule.arn,
      TARGET_ARN: target.arn,
      ERROR_CODE: lost.code,
      ERROR_MESSAGE: lost.message,
      RETRY_ATTEMPTS: String(target.retryPolicy?.maximumRetryAttempts ?? 185),
    };
    await this.#options.deliver(target.deadLetterArn, lost.input, { sourceArn: rule.arn, attributes });
  }

  #scheduledEvent(rule: LocalRule, at: number): BusEvent {
    const { region, accountId } = this.#options.assembly;
    return {
      version: '0',
      id: crypto.randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: accountId,
      time: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
      region,
      resources: [rule.arn],
      detail: {},
    };
  }
}

function activeRule(rule: LocalRule): readonly ActiveRule[] {
  if (rule.pattern === undefined || rule.state !== 'ENABLED') return [];
  try {
    return [{ rule, matches: matcher(rule.pattern) }];
  } catch (cause) {
    throw new TypeError(`rule ${rule.stack}/${rule.logicalId}: ${String(cause)}`, { cause });
  }
}
