import type { Assembly, LocalQueue } from '../assembly/model.ts';
import { record, text } from '../permissions/analysis/access.ts';
import type { Emulator } from '../queues/emulator.ts';
import type { Message, QueueClient } from '../queues/queue-client.ts';
import { deadLetterArns } from './dead-letters.ts';
import type { Mappings } from './mappings.ts';
import type { DeliverToTarget } from './targets.ts';

export interface RedriveOptions {
  readonly assembly: Pick<Assembly, 'queues' | 'rules' | 'schedules' | 'eventSourceMappings' | 'functions'>;
  readonly client: QueueClient;
  readonly emulator: Emulator;
  readonly mappings: Mappings;
  readonly deliver: DeliverToTarget;
}

/** How many messages each dead-letter queue gave back, and those that nobody knows the way back of. */
export interface Redriven {
  readonly redriven: Readonly<Record<string, number>>;
  readonly stuck: readonly string[];
}

/**
 * Sends what lies in dead-letter queues back to where it was going: the target of a rule or schedule, the queue it fell out
 * of, or the function that gave up stream records or an asynchronous event. With a name only that queue. Throws a TypeError on an unknown name.
 */
export const redrive = async (options: RedriveOptions, queueName?: string): Promise<Redriven> => {
  const redriven: Record<string, number> = {};
  const stuck: string[] = [];
  for (const queue of chosen(options, queueName)) {
    const messages = await receiveAll(options.client, queue);
    for (const message of messages) {
      const went = await sendBack(options, queue, message);
      if (went) redriven[queue.name] = (redriven[queue.name] ?? 0) + 1;
      else stuck.push(`${queue.name}: ${message.messageId}`);
    }
  }
  return { redriven, stuck };
};

const chosen = ({ assembly }: RedriveOptions, name: string | undefined): readonly LocalQueue[] => {
  const dead = deadLetterArns(assembly);
  const queues = assembly.queues.filter((queue) =>
    name === undefined ? dead.has(queue.arn) : queue.name === name,
  );
  if (name !== undefined && queues.length === 0) throw new TypeError(`there is no queue "${name}"`);
  return queues;
};

const receiveAll = async (client: QueueClient, queue: LocalQueue): Promise<readonly Message[]> => {
  const all: Message[] = [];
  for (;;) {
    const more = await client.receive(queue.url, { most: 10, waitSeconds: 0 });
    if (more.length === 0) return all;
    all.push(...more);
  }
};

/** A message nobody knows the way back of becomes visible again where it lies. */
const sendBack = async (options: RedriveOptions, queue: LocalQueue, message: Message): Promise<boolean> => {
  const { client } = options;
  const went =
    (await toTarget(options, message)) ||
    (await toStream(options, queue, message)) ||
    (await toFunction(options, queue, message)) ||
    toSource(options, queue, message);
  if (went) await client.remove(queue.url, [message]);
  else await client.changeVisibility(queue.url, message, 0);
  return went;
};

const toTarget = async (
  { deliver }: RedriveOptions,
  { body, messageAttributes }: Message,
): Promise<boolean> => {
  const attribute = (name: string) => text(messageAttributes[name]?.['StringValue']);
  const target = attribute('TARGET_ARN');
  if (target === '') return false;
  await deliver(target, body, { sourceArn: attribute('RULE_ARN') || attribute('SCHEDULE_ARN') });
  return true;
};

const toStream = async (
  { mappings }: RedriveOptions,
  queue: LocalQueue,
  { body }: Message,
): Promise<boolean> => {
  const info = record(record(parsed(body))['DDBStreamBatchInfo']);
  const mapping = mappings.streamOf(text(info['streamArn']), queue.arn);
  if (!mapping) return false;
  const [first, last] = [text(info['startSequenceNumber']), text(info['endSequenceNumber'])];
  await mapping.redrive({ shard: text(info['shardId']), first, last });
  return true;
};

/** An event that a function failed on three times: of a schedule, or of a rule that reached it. */
const toFunction = async (
  { assembly, deliver }: RedriveOptions,
  { arn }: LocalQueue,
  { body, messageAttributes }: Message,
): Promise<boolean> => {
  const failing = assembly.functions.find(({ deadLetterArn }) => deadLetterArn === arn);
  if (failing === undefined || messageAttributes['ErrorMessage'] === undefined) return false;
  await deliver(failing.arn, body, { sourceArn: arn });
  return true;
};

/** Only when one queue alone loses its messages to this one: SQS does not say where a message came from. */
const toSource = (
  { assembly, emulator }: RedriveOptions,
  queue: LocalQueue,
  { body, attributes }: Message,
): boolean => {
  const [source, ...others] = assembly.queues.filter(
    (candidate) => candidate.redrive?.deadLetterArn === queue.arn,
  );
  if (!source || others.length > 0) return false;
  emulator.send(source.name, body, { messageGroupId: attributes['MessageGroupId'] });
  return true;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
