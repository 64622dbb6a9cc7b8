import { join } from 'node:path';
import type { FauxqsServer } from 'fauxqs';
import type { Assembly, LocalQueue } from '../assembly/model.ts';
import { startServer } from './fauxqs-server.ts';

/** How many messages stand where in a queue. */
export interface QueueState {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** A message as it lies in a queue. */
export interface Letter {
  readonly messageId: string;
  readonly body: string;
  /** Its attributes of type String. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SendOptions {
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly messageGroupId?: string | undefined;
  readonly delaySeconds?: number | undefined;
}

/** SQS and S3 in this process (fauxqs), on one port of 127.0.0.1. */
export class Emulator {
  readonly origin: string;
  readonly #server: FauxqsServer;

  private constructor(server: FauxqsServer) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${server.port}`;
  }

  /** Keeps queues and objects in `dataDir` when there is one, otherwise in memory. */
  static async start({
    region,
    dataDir,
  }: {
    region: string;
    dataDir?: string | undefined;
  }): Promise<Emulator> {
    const folder = dataDir === undefined ? undefined : join(dataDir, 'fauxqs');
    return new Emulator(await startServer(region, folder));
  }

  /** Creates the assembly's queues and buckets; what is there from an earlier start keeps its content. */
  create({ queues, buckets, region }: Pick<Assembly, 'queues' | 'buckets' | 'region'>): void {
    // fauxqs would empty a queue that is created again.
    const missing = queues.filter(({ name }) => this.#server.inspectQueue(name) === undefined);
    for (const queue of missing)
      this.#server.createQueue(queue.name, { region, attributes: queueAttributes(queue) });
    for (const { name } of buckets) this.#server.createBucket(name);
  }

  /** Throws when there is no such queue or SQS would refuse the message. */
  send(
    queueName: string,
    body: string,
    { attributes = {}, messageGroupId, delaySeconds }: SendOptions = {},
  ): void {
    const named = Object.entries(attributes).map(
      ([name, text]) => [name, { DataType: 'String', StringValue: text }] as const,
    );
    this.#server.sendMessage(queueName, body, {
      messageAttributes: Object.fromEntries(named),
      ...(messageGroupId !== undefined && { messageGroupId, messageDeduplicationId: crypto.randomUUID() }),
      ...(delaySeconds !== undefined && { delaySeconds }),
    });
  }

  state(queueName: string): QueueState {
    const messages = this.#server.inspectQueue(queueName)?.messages;
    return {
      visible: messages?.ready.length ?? 0,
      inFlight: messages?.inflight.length ?? 0,
      delayed: messages?.delayed.length ?? 0,
    };
  }

  /** The messages that could be received now; looking at them changes nothing. */
  letters(queueName: string): readonly Letter[] {
    const ready = this.#server.inspectQueue(queueName)?.messages.ready ?? [];
    return ready.map(({ messageId, body, messageAttributes }) => ({
      messageId,
      body,
      attributes: Object.fromEntries(
        Object.entries(messageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
      ),
    }));
  }

  async putObject(bucket: string, key: string, body: string): Promise<void> {
    const response = await fetch(`${this.origin}/${bucket}/${key}`, { method: 'PUT', body });
    if (!response.ok) throw new Error(`S3 PutObject ${bucket}/${key}: ${response.status}`);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }
}

function queueAttributes(queue: LocalQueue): Record<string, string> {
  return {
    VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
    DelaySeconds: String(queue.delaySeconds),
    MessageRetentionPeriod: String(queue.retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(queue.receiveWaitSeconds),
    ...(queue.fifo && {
      FifoQueue: 'true',
      ContentBasedDeduplication: String(queue.contentBasedDeduplication),
    }),
    ...(queue.redrive && { RedrivePolicy: redrivePolicy(queue.redrive) }),
  };
}

const redrivePolicy = ({ deadLetterArn, maxReceiveCount }: NonNullable<LocalQueue['redrive']>) =>
  JSON.stringify({ deadLetterTargetArn: deadLetterArn, maxReceiveCount });
