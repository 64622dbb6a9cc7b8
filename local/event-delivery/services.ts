import type { Assembly } from '../assembly/model.ts';
import { busApi } from '../bus/bus-api.ts';
import { Buses } from '../bus/buses.ts';
import type { EventLog } from '../bus/event-log.ts';
import type { MovableClock } from '../clock/clock.ts';
import { dynamoDbAt } from '../engine/call-dynamodb.ts';
import { prime } from '../engine/create-tables.ts';
import type { Faults } from '../faults/faults.ts';
import type { Invoker } from '../lambda/invoker.ts';
import type { Json } from '../net/json-service.ts';
import type { ServiceAnswer } from '../permissions/answer.ts';
import type { ServeOptions } from '../permissions/backend.ts';
import { Principals } from '../permissions/principals.ts';
import type { Refusals } from '../permissions/refusals.ts';
import type { SignedCall } from '../permissions/signed-call.ts';
import { Emulator } from '../queues/emulator.ts';
import { QueueClient } from '../queues/queue-client.ts';
import { firing } from '../scheduler/firing.ts';
import { ScheduleFile } from '../scheduler/schedule-file.ts';
import { schedulerApi } from '../scheduler/scheduler-api.ts';
import { Schedules } from '../scheduler/schedules.ts';
import { StreamClient } from '../streams/stream-client.ts';
import type { Activity } from './activity.ts';
import { AsyncInvocations } from './async-invocations.ts';
import type { Deliveries } from './deliveries.ts';
import { buries } from './dead-letters.ts';
import { Mappings } from './mappings.ts';
import { QuietStreams } from './quiet-streams.ts';
import type { RedriveOptions } from './redrive.ts';
import { targetDelivery } from './target-delivery.ts';
import type { DeliverToTarget } from './targets.ts';

/** What the event delivery connects, once the assembly is read and the database runs. */
export interface Connections {
  readonly assembly: Assembly;
  readonly engineEndpoint: string;
  readonly invoker: Invoker;
  readonly secrets: (operation: string, input: unknown) => ServiceAnswer;
  /** Cognito's API for user pools. */
  readonly userPools: (operation: string, input: Json) => Promise<ServiceAnswer>;
}

export interface ServicesOptions extends Connections {
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly refusals: Refusals;
  readonly events: EventLog;
  readonly activity: Activity;
  readonly deliveries: Deliveries;
  readonly dataDir: string | undefined;
  readonly log: (line: string) => void;
}

/** The services behind the checking proxy, and what carries events between them and the functions. */
export interface Services {
  readonly assembly: Assembly;
  readonly principals: Principals;
  readonly backends: ServeOptions['backends'];
  readonly emulator: Emulator;
  readonly mappings: Mappings;
  /** Hears of every write, for the streams that have none. */
  readonly quietStreams: QuietStreams;
  readonly redrive: RedriveOptions;
  readonly schedules: Pick<Schedules, 'forget'>;
  /** Lets events flow: schedules and mappings begin. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Creates queues and buckets, and everything that moves events. Throws on patterns and expressions AWS would refuse. */
export const makeServices = async (options: ServicesOptions): Promise<Services> => {
  const {
    assembly,
    engineEndpoint,
    invoker,
    secrets,
    userPools,
    clock,
    faults,
    refusals,
    activity,
    deliveries,
    dataDir,
    log,
  } = options;
  const { region, functions, permissions } = assembly;
  const emulator = await Emulator.start({ region, dataDir });
  emulator.create(assembly);
  const principals = new Principals(assembly);
  for (const unknown of principals.unknownManagedPolicies)
    log(`unknown managed policy, it grants nothing: ${unknown}`);
  const invocations = new AsyncInvocations({
    invoker,
    clock,
    activity,
    onFailure: log,
    onGivenUp: buries(assembly, emulator),
  });
  const deliver = targetDelivery({ emulator, invocations, permissions });
  const buses = new Buses({ assembly, clock, faults, deliveries, deliver, log: options.events });
  const schedules = schedulesOf(options, { deliver, principals, buses });
  const queueClient = new QueueClient(emulator.origin, region);
  const streamClient = new StreamClient(engineEndpoint, region);
  const sources = { assembly, functions, principals, refusals, emulator, queueClient, streamClient };
  const mappings = new Mappings({ ...sources, invoker, clock, faults, dataDir, onFailure: log });
  return {
    assembly,
    principals,
    emulator,
    mappings,
    quietStreams: quietStreamsOf(options, mappings),
    backends: {
      dynamodb: { origin: engineEndpoint },
      sqs: { origin: emulator.origin },
      s3: { origin: emulator.origin },
      events: { handle: busApi(buses) },
      scheduler: { handle: schedulerApi(schedules) },
      secretsmanager: { handle: ({ operation, json }: SignedCall) => secrets(operation, json) },
      'cognito-idp': { handle: ({ operation, json }: SignedCall) => userPools(operation, json) },
    },
    redrive: { assembly, client: queueClient, emulator, mappings, deliver },
    schedules,
    start: () => {
      buses.startSchedules();
      mappings.start();
    },
    stop: async () => {
      mappings.stop();
      queueClient.close();
      streamClient.close();
      await emulator.stop();
    },
  };
};

const quietStreamsOf = (
  { assembly, engineEndpoint, log }: ServicesOptions,
  mappings: Mappings,
): QuietStreams => {
  const call = dynamoDbAt(engineEndpoint);
  return new QuietStreams({
    tables: assembly.tables,
    prime: (table) => prime(table, call),
    onPrimed: (names) => mappings.wake(names),
    onError: (error) => log(`priming quiet streams: ${String(error)}`),
  });
};

interface SchedulesNeed {
  readonly deliver: DeliverToTarget;
  readonly principals: Principals;
  readonly buses: Buses;
}

const schedulesOf = (options: ServicesOptions, { deliver, principals, buses }: SchedulesNeed): Schedules => {
  const { assembly, clock, deliveries, refusals, dataDir } = options;
  const file = dataDir === undefined ? undefined : new ScheduleFile(dataDir);
  const schedules = new Schedules({
    clock,
    groups: assembly.scheduleGroups,
    arnPrefix: `arn:aws:scheduler:${assembly.region}:${assembly.accountId}`,
    fire: firing({ deliveries, deliver, principals, refusals, putEvent: putEventOn(buses) }),
    ...(file && { onChange: (made) => file.write(made) }),
  });
  schedules.start(assembly.schedules, file?.read());
  return schedules;
};

const putEventOn =
  (buses: Buses) => async (busArn: string, event: { source: string; detailType: string; detail: string }) => {
    const entry = {
      EventBusName: busArn,
      Source: event.source,
      DetailType: event.detailType,
      Detail: event.detail,
    };
    const [result] = buses.putEvents([entry]);
    if (result && 'ErrorMessage' in result) throw new Error(result.ErrorMessage);
  };
