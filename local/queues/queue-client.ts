import { Agent, request } from 'node:http';
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
  readonly #origin: string;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #region: string;

  constructor(origin: string, region: string) {
    this.#origin = origin;
    this.#region = region;
  }

  async receive(queueUrl: string, { most, waitSeconds }: Receive): Promise<readonly Message[]> {
    const answer = await this.#call('ReceiveMessage', {
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
      await this.#call('DeleteMessageBatch', { QueueUrl: queueUrl, Entries });
    }
  }

  async changeVisibility(queueUrl: string, { receiptHandle }: Message, seconds: number): Promise<void> {
    await this.#call('ChangeMessageVisibility', {
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    });
  }

  /** Ends calls under way, long polls among them. */
  close(): void {
    this.#agent.destroy();
  }

  #call(operation: string, input: object): Promise<Json> {
    const body = JSON.stringify(input);
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': `AmazonSQS.${operation}`,
      // fauxqs reads the region from here; nobody checks the signature.
      authorization: `AWS4-HMAC-SHA256 Credential=LOCALOPERATOR0000000/20260101/${this.#region}/sqs/aws4_request, SignedHeaders=host, Signature=local`,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(this.#origin, { method: 'POST', headers, agent: this.#agent }, (incoming) => {
        let answer = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
        incoming.on('error', reject);
        incoming.on('end', () => settle(operation, incoming.statusCode ?? 0, answer, { resolve, reject }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

interface Settle {
  readonly resolve: (answer: Json) => void;
  readonly reject: (error: Error) => void;
}

function settle(operation: string, status: number, answer: string, { resolve, reject }: Settle): void {
  if (status >= 300) return reject(new Error(`SQS ${operation}: ${status} ${answer}`));
  resolve(answer === '' ? {} : record(JSON.parse(answer)));
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
