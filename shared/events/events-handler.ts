import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { EventContract } from '../contracts/event.ts';
import type { Runtime } from '../runtime.ts';
import { AlreadyApplied } from './inbox.ts';
import type { Envelope, EventOf } from './envelope.ts';
import * as z from 'zod/mini';

/** What a domain does because of an event. */
export type Consumer<Contract extends EventContract, R> = (
  event: EventOf<Contract>,
  runtime: R,
) => Promise<void>;

/** What a domain does because it is time; `input` is what the timer was given. */
export type Task<R> = (input: Readonly<Record<string, unknown>>, runtime: R) => Promise<void>;

export interface Reaction<R> {
  readonly name: string;
  readonly event: EventContract;
  readonly run: (event: Envelope, runtime: R) => Promise<void>;
}

/** Joins an event with what happens because of it. `name` is the folder: `on-order-paid`. */
export const reaction = <Contract extends EventContract, R>(
  name: string,
  event: Contract,
  run: Consumer<Contract, R>,
): Reaction<R> => ({
  name,
  event,
  // The one place where the types of all events meet: the data was parsed by this very contract.
  run: run as unknown as Reaction<R>['run'],
});

interface TaskInput extends Readonly<Record<string, unknown>> {
  readonly task: string;
}

/**
 * The Lambda handler of a domain's subscriptions, schedules and timers. A record that fails is reported alone, and
 * only that one is delivered again.
 */
export const eventsHandler = <R extends Runtime>(
  handlers: {
    readonly reactions?: readonly Reaction<R>[];
    readonly tasks?: Readonly<Record<string, Task<R>>>;
  },
  runtime: R,
) => {
  const reactions = new Map((handlers.reactions ?? []).map((entry) => [entry.event.type, entry]));

  const react = async (body: string): Promise<void> => {
    const { 'detail-type': type, detail } = parseBusEvent(body);
    const entry = reactions.get(type);
    if (entry === undefined) throw new Error(`no reaction to ${type} in this function`);
    const data = z.parse(entry.event.data, detail.data);
    try {
      await entry.run({ metadata: detail.metadata, data }, runtime);
    } catch (error) {
      if (!(error instanceof AlreadyApplied)) throw error;
    }
  };

  const receive = async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      try {
        await react(record.body);
      } catch (error) {
        runtime.log.error('event not applied', {
          consumer: record.eventSourceARN,
          attempt: Number(record.attributes.ApproximateReceiveCount),
          error,
        });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
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

interface BusEvent {
  readonly 'detail-type': string;
  readonly detail: Envelope;
}

/** The envelope is ours and was written by `eventOf`; the data inside is parsed by its contract. */
const parseBusEvent = (body: string): BusEvent => JSON.parse(body) as BusEvent;
