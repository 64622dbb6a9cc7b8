import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventContract } from '#shared/contracts/event.ts';
import type { Runtime } from '#shared/runtime.ts';
import { AlreadyApplied, makeInbox, type Inbox, type InboxPlace } from './inbox.ts';
import type { Envelope, EventOf } from './envelope.ts';
import * as z from 'zod/mini';

/** What a domain does because of an event. */
export type Consumer<Contract extends EventContract, R> = (
  event: EventOf<Contract>,
  runtime: R,
) => Promise<void>;

/** What a domain does because it is time; `input` is what the timer was given. */
export type Task<R> = (input: Readonly<Record<string, unknown>>, runtime: R) => Promise<void>;

/** What a domain does because of many events at once, when its cost is per batch and not per event. */
export type BatchConsumer<Contract extends EventContract, R> = (
  events: readonly EventOf<Contract>[],
  runtime: R,
) => Promise<void>;

/** An event as the bus delivers it, of whoever put it there. Nothing of it was checked. */
export interface AnyBusEvent {
  readonly id: string;
  readonly source: string;
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: unknown;
}

/** What a domain does because of anything on the bus. */
export type AnyEventConsumer<R> = (event: AnyBusEvent, runtime: R) => Promise<void>;

interface Joined {
  readonly event: EventContract;
}

interface SingleReaction<R> extends Joined {
  readonly run: (event: Envelope, runtime: R) => Promise<void>;
}

interface BatchReaction<R> extends Joined {
  readonly runAll: (events: readonly Envelope[], runtime: R) => Promise<void>;
}

export type Reaction<R> = SingleReaction<R> | BatchReaction<R>;

/** Joins an event with what happens because of it. */
export const reaction = <Contract extends EventContract, R>(
  event: Contract,
  run: Consumer<Contract, R>,
): Reaction<R> => ({
  event,
  // The one place where the types of all events meet: the data was parsed by this very contract.
  run: run as unknown as SingleReaction<R>['run'],
});

/** Joins an event with what happens because of all its deliveries in one batch. They fail together. */
export const batchReaction = <Contract extends EventContract, R>(
  event: Contract,
  runAll: BatchConsumer<Contract, R>,
): Reaction<R> => ({ event, runAll: runAll as unknown as BatchReaction<R>['runAll'] });

interface TaskInput extends Readonly<Record<string, unknown>> {
  readonly task: string;
}

/** What a domain reacts to; its consumers have an inbox where it says where. */
type Reactions<R> =
  | { readonly inbox: InboxPlace; readonly reactions: readonly Reaction<R & { readonly inbox: Inbox }>[] }
  | { readonly inbox?: undefined; readonly reactions?: readonly Reaction<R>[] };

/** `OrderPaid` → `on-order-paid`, the folder of its consumer. */
const folderOf = ({ type }: EventContract): string =>
  `on-${type.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}`;

/**
 * The Lambda handler of a domain's subscriptions, schedules and timers. A record that fails is reported alone, and
 * only that one is delivered again; of a batch reaction, all that were handed over together.
 */
export const eventsHandler = <R extends Runtime>(
  handlers: Reactions<R> & {
    readonly tasks?: Readonly<Record<string, Task<R>>>;
    /** Gets what no reaction is declared for. */
    readonly everyEvent?: AnyEventConsumer<R>;
  },
  runtime: R,
) => {
  type Consuming = R & { readonly inbox: Inbox };
  // A domain without an inbox has consumers that ask for none.
  const entries = (handlers.reactions ?? []) as readonly Reaction<Consuming>[];
  const reactions = new Map(entries.map((entry) => [entry.event.type, entry]));
  const { inbox } = handlers;
  const runtimeOf = ({ event }: Joined): Consuming =>
    (inbox === undefined
      ? runtime
      : { ...runtime, inbox: makeInbox(runtime.clock, inbox, folderOf(event)) }) as Consuming;

  const read = ({
    'detail-type': type,
    detail,
  }: BusEvent): { entry: Reaction<Consuming>; envelope: Envelope } => {
    const entry = reactions.get(type);
    if (entry === undefined) throw new Error(`no reaction to ${type} in this function`);
    return { entry, envelope: { metadata: detail.metadata, data: z.parse(entry.event.data, detail.data) } };
  };

  const receive = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    const attempt = async (records: readonly SQSRecord[], work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (error instanceof AlreadyApplied) return;
        runtime.log.error('event not applied', {
          consumer: records[0]?.eventSourceARN,
          attempt: Number(records[0]?.attributes.ApproximateReceiveCount),
          count: records.length,
          error,
        });
        failed.push(...records.map(({ messageId }) => messageId));
      }
    };

    const batches = new Map<BatchReaction<Consuming>, { records: SQSRecord[]; events: Envelope[] }>();
    for (const record of Records) {
      await attempt([record], async () => {
        const event = parseBusEvent(record.body);
        if (handlers.everyEvent !== undefined && !reactions.has(event['detail-type']))
          return handlers.everyEvent(event, runtime);
        const { entry, envelope } = read(event);
        if ('run' in entry) return entry.run(envelope, runtimeOf(entry));
        const batch = batches.get(entry) ?? { records: [], events: [] };
        batches.set(entry, batch);
        batch.records.push(record);
        batch.events.push(envelope);
      });
    }
    for (const [entry, { records, events }] of batches)
      await attempt(records, () => entry.runAll(events, runtimeOf(entry)));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

  const start = async (input: TaskInput): Promise<void> => {
    const run = handlers.tasks?.[input.task];
    if (run === undefined) throw new Error(`no task ${input.task} in this function`);
    await run(input, runtime);
  };

  return async (event: SQSEvent | TaskInput): Promise<SQSBatchResponse | undefined> => {
    if (isQueueEvent(event)) return receive(event);
    await start(event);
    return undefined;
  };
};

const isQueueEvent = (event: SQSEvent | TaskInput): event is SQSEvent => Array.isArray(event['Records']);

interface BusEvent extends AnyBusEvent {
  readonly detail: Envelope;
}

/** The envelope is ours and was written by `eventOf`; the data inside is parsed by its contract. */
const parseBusEvent = (body: string): BusEvent => JSON.parse(body) as BusEvent;
