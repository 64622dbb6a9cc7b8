import { JsonService } from '../net/json-service.ts';
import { record, records, text } from '../permissions/analysis/access.ts';
import type { Json } from '../permissions/analysis/access.ts';

/** A message as received. */
export interface Message {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly md5OfBody: string;
  /** System attributes such as ApproximateReceiveCount. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<Record<string, Json>>;
}

interface Receive {
  /** 1 to 10. */
  readonly most: number;
  /** 0 to 20. */
  readonly waitSeconds: number;
}

/** What a poller does with one queue. */
export class QueueClient {
  readonly #service: JsonService;

  constructor(origin: string, region: string) {
    this.#service = new JsonService({ origin, region, target: 'AmazonSQS', service: 'sqs' });
  }

  async receive(queueUrl: string, { most, waitSeconds }: Receive): Promise<readonly Message[]> {
    const answer = await this.#service.call('ReceiveMessage', {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: most,
      WaitTimeSeconds: waitSeconds,
      AttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return records(answer['Messages']).map(message);
  }

  /** Deletes up to any number of messages, ten a call. */
  async remove(queueUrl: string, messages: readonly Message[]): Promise<void> {
    for (let start = 0; start < messages.length; start += 10) {
      const Entries = messages
        .slice(start, start + 10)
        .map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));
      await this.#service.call('DeleteMessageBatch', { QueueUrl: queueUrl, Entries });
    }
  }

  async changeVisibility(queueUrl: string, { receiptHandle }: Message, seconds: number): Promise<void> {
    await this.#service.call('ChangeMessageVisibility', {
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    });
  }

  /** Ends calls under way, long polls among them. */
  close(): void {
    this.#service.close();
  }
}

function message(raw: Json): Message {
  const attributes = Object.entries(record(raw['Attributes'])).map(
    ([name, value]) => [name, String(value)] as const,
  );
  const messageAttributes = Object.entries(record(raw['MessageAttributes'])).map(
    ([name, value]) => [name, record(value)] as const,
  );
  return {
    messageId: text(raw['MessageId']),
    receiptHandle: text(raw['ReceiptHandle']),
    body: text(raw['Body']),
    md5OfBody: text(raw['MD5OfBody']),
    attributes: Object.fromEntries(attributes),
    messageAttributes: Object.fromEntries(messageAttributes),
  };
}
