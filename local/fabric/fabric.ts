import { setTimeout as sleep } from 'node:timers/promises';
import type { Assembly } from '../assembly/model.ts';
import { busApi } from '../bus/bus-api.ts';
import { Buses } from '../bus/buses.ts';
import { EventLog } from '../bus/event-log.ts';
import { MovableClock } from '../clock/clock.ts';
import { Faults } from '../faults/faults.ts';
import { Invocations } from '../faults/invocations.ts';
import type { FaultPlan } from '../faults/plan.ts';
import type { Invoker } from '../lambda/invoker.ts';
import { analysisFor } from '../permissions/analysis/analyse.ts';
import type { ServiceAnswer } from '../permissions/answer.ts';
import { Judge } from '../permissions/judge.ts';
import { Meter } from '../permissions/meter.ts';
import { Principals } from '../permissions/principals.ts';
import { CheckingProxy } from '../permissions/proxy.ts';
import { Refusals, refusalSentence } from '../permissions/refusals.ts';
import type { SignedCall } from '../permissions/signed-call.ts';
import { Emulator } from '../queues/emulator.ts';
import type { QueueState } from '../queues/emulator.ts';
import { QueueClient } from '../queues/queue-client.ts';
import { firing } from '../scheduler/firing.ts';
import { ScheduleFile } from '../scheduler/schedule-file.ts';
import { schedulerApi } from '../scheduler/scheduler-api.ts';
import { Schedules } from '../scheduler/schedules.ts';
import { StreamClient } from '../streams/stream-client.ts';
import { Activity } from './activity.ts';
import { AsyncInvocations } from './async-invocations.ts';
import { Courier } from './courier.ts';
import { targetDelivery } from './target-delivery.ts';
import { Mappings } from './mappings.ts';
import { redrive } from './redrive.ts';
import type { Redriven, RedriveOptions } from './redrive.ts';
import { writtenTables } from './written-tables.ts';

export interface FabricOptions {
  /** Keeps queues, objects, schedules and stream positions; in memory when absent. */
  readonly dataDir?: string | undefined;
  /** Port of the checking proxy. @default a free one */
  readonly port?: number;
  /** false: schedules run only when the clock is moved. @default true */
  readonly ticking?: boolean;
  /** Failures of functions, refused calls, lost deliveries: one line each. */
  readonly log: (line: string) => void;
}

/** What the fabric connects, once the assembly is read and the database runs. */
export interface Connections {
  readonly assembly: Assembly;
  readonly engineEndpoint: string;
  readonly invoker: Invoker;
  readonly secrets: (operation: string, input: unknown) => ServiceAnswer;
}

interface Connected {
  readonly assembly: Assembly;
  readonly emulator: Emulator;
  readonly mappings: Mappings;
  readonly redrive: RedriveOptions;
  readonly close: () => void;
}

const LONGEST_DRAIN_MS = 120_000;

/**
 * Everything between the functions: the checking proxy before the services, bus, queues, scheduler, streams, the movable
 * clock and the faults. `open` it, tell the assembly's reader its `origin`, then `connect` it.
 */
export class Fabric {
  /** Where functions find every service: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly clock: MovableClock;
  readonly faults = new Faults();
  readonly invocations = new Invocations();
  readonly meter = new Meter();
  readonly events = new EventLog();
  readonly refusals: Refusals;
  readonly #options: FabricOptions;
  readonly #proxy: CheckingProxy;
  readonly #activity = new Activity();
  readonly #courier: Courier;
  #connected: Connected | undefined;

  private constructor(options: FabricOptions, proxy: CheckingProxy) {
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
    this.#courier = new Courier({ faults: this.faults, clock: this.clock, activity: this.#activity, log });
  }

  /** Opens the checking proxy; it answers 503 until `connect`. */
  static async open(options: FabricOptions): Promise<Fabric> {
    return new Fabric(options, await CheckingProxy.listen(options.port));
  }

  /** Creates queues and buckets and lets events flow. Throws on patterns and expressions AWS would refuse. */
  async connect({ assembly, engineEndpoint, invoker, secrets }: Connections): Promise<void> {
    const { dataDir, log } = this.#options;
    const { clock, faults, refusals } = this;
    const { region } = assembly;
    const emulator = await Emulator.start({ region, dataDir });
    emulator.create(assembly);
    const principals = new Principals(assembly);
    for (const unknown of principals.unknownManagedPolicies)
      log(`unknown managed policy, nothing is allowed by it: ${unknown}`);
    const invocations = new AsyncInvocations({ invoker, clock, activity: this.#activity, onFailure: log });
    const deliver = targetDelivery({ emulator, invocations, permissions: assembly.permissions });
    const buses = new Buses({ assembly, clock, faults, courier: this.#courier, deliver, log: this.events });
    const queueClient = new QueueClient(emulator.origin, region);
    const streamClient = new StreamClient(engineEndpoint, region);
    const { functions } = assembly;
    const sources = { assembly, functions, principals, refusals, emulator, queueClient, streamClient };
    const mappings = new Mappings({ ...sources, invoker, clock, faults, dataDir, onFailure: log });
    const schedules = this.#schedules(assembly, { deliver, principals, buses });
    this.#connected = {
      assembly,
      emulator,
      mappings,
      redrive: { assembly, client: queueClient, emulator, mappings, deliver },
      close: () => (queueClient.close(), streamClient.close()),
    };
    this.#proxy.serve({
      judge: new Judge({
        principals,
        analyse: analysisFor(assembly),
        refusals,
        faults,
        invocations: this.invocations,
      }),
      meter: this.meter,
      backends: {
        dynamodb: { origin: engineEndpoint },
        sqs: { origin: emulator.origin },
        s3: { origin: emulator.origin },
        events: { handle: busApi(buses) },
        scheduler: { handle: schedulerApi(schedules) },
        secretsmanager: { handle: ({ operation, json }: SignedCall) => secrets(operation, json) },
      },
      onSuccess: (call) => this.#onSuccess(call),
      log,
    });
    buses.startSchedules();
    mappings.start();
  }

  /**
   * Resolves when streams are read, the bus and the queues are empty (but for delayed messages and failed ones that wait),
   * and no function runs. Rejects when that takes more than two minutes.
   */
  async drain(): Promise<void> {
    this.#connected?.mappings.wake();
    await this.#settle();
  }

  /** Replaces the fault plan; `{}` ends all faults. Throws a TypeError on a plan it cannot read. */
  setFaults(plan: unknown): FaultPlan {
    return this.faults.set(plan);
  }

  /** Sends dead letters back to where they were going: of all dead-letter queues, or of one. */
  async redrive(queueName?: string): Promise<Redriven> {
    if (!this.#connected) return { redriven: {}, stuck: [] };
    return redrive(this.#connected.redrive, queueName);
  }

  /** Where the messages of each queue stand. */
  queues(): Readonly<Record<string, QueueState>> {
    const { assembly, emulator } = this.#connected ?? {};
    if (!emulator) return {};
    return Object.fromEntries((assembly?.queues ?? []).map(({ name }) => [name, emulator.state(name)]));
  }

  async stop(): Promise<void> {
    this.clock.stop();
    this.#connected?.mappings.stop();
    this.#connected?.close();
    await this.#proxy.close();
    await this.#connected?.emulator.stop();
  }

  #schedules(
    assembly: Assembly,
    {
      deliver,
      principals,
      buses,
    }: { deliver: ReturnType<typeof targetDelivery>; principals: Principals; buses: Buses },
  ): Schedules {
    const { dataDir } = this.#options;
    const file = dataDir === undefined ? undefined : new ScheduleFile(dataDir);
    const putEvent = async (
      busArn: string,
      event: { source: string; detailType: string; detail: string },
    ) => {
      const entry = {
        EventBusName: busArn,
        Source: event.source,
        DetailType: event.detailType,
        Detail: event.detail,
      };
      const [result] = buses.putEvents([entry]);
      if (result && 'ErrorMessage' in result) throw new Error(result.ErrorMessage);
    };
    const schedules = new Schedules({
      clock: this.clock,
      groups: assembly.scheduleGroups,
      arnPrefix: `arn:aws:scheduler:${assembly.region}:${assembly.accountId}`,
      fire: firing({ courier: this.#courier, deliver, principals, refusals: this.refusals, putEvent }),
      onChange: (made) => file?.write(made),
    });
    schedules.start(assembly.schedules, file?.read());
    return schedules;
  }

  #onSuccess(call: SignedCall): void {
    const tables = writtenTables(call);
    if (tables.length > 0) this.#connected?.mappings.wake(tables);
  }

  async #settle(): Promise<void> {
    const until = Date.now() + LONGEST_DRAIN_MS;
    for (let quietTurns = 0; quietTurns < 2;) {
      this.#courier.flush();
      quietTurns = this.#isIdle() ? quietTurns + 1 : 0;
      if (Date.now() > until)
        throw new Error(`still busy after ${LONGEST_DRAIN_MS / 1000} s: ${JSON.stringify(this.queues())}`);
      await sleep(quietTurns > 0 ? 0 : 2);
    }
  }

  #isIdle(): boolean {
    return (
      this.#activity.isIdle && this.invocations.running === 0 && (this.#connected?.mappings.isIdle ?? true)
    );
  }
}
