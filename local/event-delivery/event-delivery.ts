import { setTimeout as sleep } from 'node:timers/promises';
import { EventLog } from '../bus/event-log.ts';
import { MovableClock } from '../clock/clock.ts';
import { Faults } from '../faults/faults.ts';
import { Invocations } from '../faults/invocations.ts';
import type { FaultPlan } from '../faults/plan.ts';
import { analysisFor } from '../permissions/analysis/analyse.ts';
import { Judge } from '../permissions/judge.ts';
import { Meter } from '../permissions/meter.ts';
import { CheckingProxy } from '../permissions/proxy.ts';
import { Refusals, refusalSentence } from '../permissions/refusals.ts';
import type { SignedCall } from '../permissions/signed-call.ts';
import type { QueueState } from '../queues/emulator.ts';
import { Activity } from './activity.ts';
import { Deliveries } from './deliveries.ts';
import { deadLettersIn } from './dead-letters.ts';
import type { DeadLetter } from './dead-letters.ts';
import { redrive } from './redrive.ts';
import type { Redriven } from './redrive.ts';
import { makeServices } from './services.ts';
import type { Connections, Services } from './services.ts';
import { writtenTables } from './written-tables.ts';

export interface EventDeliveryOptions {
  /** Keeps queues, objects, schedules and stream positions; in memory when absent. */
  readonly dataDir?: string | undefined;
  /** Port of the checking proxy. @default a free one */
  readonly port?: number;
  /** false: schedules run only when the clock is moved. @default true */
  readonly ticking?: boolean;
  /** Failures of functions, refused calls, lost deliveries: one line each. */
  readonly log: (line: string) => void;
}

const LONGEST_DRAIN_MS = 120_000;

/**
 * Everything between the functions: the checking proxy before the services, bus, queues, scheduler, streams, the movable
 * clock and the faults. `open` it, tell the assembly's reader its `origin`, then `connect` it.
 */
export class EventDelivery {
  /** Where functions find every service: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly clock: MovableClock;
  readonly faults = new Faults();
  readonly invocations = new Invocations();
  readonly meter = new Meter();
  readonly events = new EventLog();
  readonly refusals: Refusals;
  readonly #options: EventDeliveryOptions;
  readonly #proxy: CheckingProxy;
  readonly #activity = new Activity();
  readonly #deliveries: Deliveries;
  #services: Services | undefined;

  private constructor(options: EventDeliveryOptions, proxy: CheckingProxy) {
    const { log, ticking = true } = options;
    this.#options = options;
    this.#proxy = proxy;
    this.origin = proxy.origin;
    this.refusals = new Refusals((refusal) => log(refusalSentence(refusal)));
    this.clock = new MovableClock({
      settle: () => this.#settle(),
      onError: (id, error) => log(`${id}: ${String(error)}`),
      ticking,
    });
    this.#deliveries = new Deliveries({
      faults: this.faults,
      clock: this.clock,
      activity: this.#activity,
      log,
    });
  }

  /** Opens the checking proxy; it answers 503 until `connect`. */
  static async open(options: EventDeliveryOptions): Promise<EventDelivery> {
    return new EventDelivery(options, await CheckingProxy.listen(options.port));
  }

  /** Creates queues and buckets and lets events flow. Throws on patterns and expressions AWS would refuse. */
  async connect(connections: Connections): Promise<void> {
    const { clock, faults, refusals, events, meter, invocations } = this;
    const { dataDir, log } = this.#options;
    const own = {
      clock,
      faults,
      refusals,
      events,
      activity: this.#activity,
      deliveries: this.#deliveries,
      dataDir,
      log,
    };
    const services = await makeServices({ ...connections, ...own });
    const { principals, backends } = services;
    const analyse = analysisFor(connections.assembly);
    this.#services = services;
    this.#proxy.serve({
      judge: new Judge({ principals, analyse, refusals, faults, invocations }),
      meter,
      backends,
      onSuccess: (call) => this.#onSuccess(call),
      log,
    });
    services.start();
  }

  /**
   * Resolves when streams are read, the bus and the queues are empty (but for delayed messages and failed ones that wait),
   * and no function runs. Rejects when that takes more than two minutes.
   */
  async drain(): Promise<void> {
    this.#services?.mappings.wake();
    await this.#settle();
  }

  /** The database was started again, with its data or without: streams are opened anew. */
  reopenStreams({ isEmpty }: { readonly isEmpty: boolean }): void {
    this.#services?.mappings.reopenStreams(isEmpty);
  }

  /** Replaces the fault plan; `{}` ends all faults. Throws a TypeError on a plan it cannot read. */
  setFaults(plan: unknown): FaultPlan {
    return this.faults.set(plan);
  }

  /** Sends dead letters back to where they were going: of all dead-letter queues, or of one. */
  /** Deletes the schedules that functions made. */
  forgetSchedules(): number {
    return this.#services?.schedules.forget() ?? 0;
  }

  async redrive(queueName?: string): Promise<Redriven> {
    if (!this.#services) return { redriven: {}, stuck: [] };
    return redrive(this.#services.redrive, queueName);
  }

  /** Where the messages of each queue stand. */
  queues(): Readonly<Record<string, QueueState>> {
    const { assembly, emulator } = this.#services ?? {};
    if (!emulator) return {};
    return Object.fromEntries((assembly?.queues ?? []).map(({ name }) => [name, emulator.state(name)]));
  }

  /** What was given up: tasks and events in dead-letter queues. */
  deadLetters(): readonly DeadLetter[] {
    const { assembly, emulator } = this.#services ?? {};
    return assembly && emulator ? deadLettersIn(assembly, emulator) : [];
  }

  async stop(): Promise<void> {
    this.clock.stop();
    await this.#services?.stop();
    await this.#proxy.close();
  }

  #onSuccess(call: SignedCall): void {
    const tables = writtenTables(call);
    if (tables.length === 0) return;
    this.#services?.mappings.wake(tables);
    this.#services?.quietStreams.wrote(tables);
  }

  async #settle(): Promise<void> {
    const until = Date.now() + LONGEST_DRAIN_MS;
    for (let quietTurns = 0; quietTurns < 2;) {
      this.#deliveries.flush();
      quietTurns = this.#isIdle() ? quietTurns + 1 : 0;
      if (Date.now() > until)
        throw new Error(`still busy after ${LONGEST_DRAIN_MS / 1000} s: ${JSON.stringify(this.queues())}`);
      await sleep(quietTurns > 0 ? 0 : 2);
    }
  }

  #isIdle(): boolean {
    return (
      this.#activity.isIdle && this.invocations.running === 0 && (this.#services?.mappings.isIdle ?? true)
    );
  }
}
