import { matcher } from '../bus/pattern.ts';
import type { Message } from './queue-client.ts';

/** The event a function gets for a batch of messages (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html). */
export const queueEvent = (
  messages: readonly Message[],
  { arn, region }: { arn: string; region: string },
): object => ({ Records: messages.map((message) => queueRecord(message, { arn, region })) });

const queueRecord = (message: Message, { arn, region }: { arn: string; region: string }): object => {
  const { messageId, receiptHandle, body, md5OfBody, attributes } = message;
  const messageAttributes = Object.entries(message.messageAttributes).map(
    ([name, value]) => [name, attribute(value)] as const,
  );
  return {
    messageId,
    receiptHandle,
    body,
    attributes,
    messageAttributes: Object.fromEntries(messageAttributes),
    md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  };
};

const attribute = ({ StringValue, BinaryValue, DataType }: Readonly<Record<string, unknown>>) => ({
  ...(StringValue !== undefined && { stringValue: StringValue }),
  ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
  stringListValues: [],
  binaryListValues: [],
  dataType: DataType,
});

type Filter = Readonly<Record<string, unknown>>;

/**
 * Whether a message passes the filters of a mapping; without filters all pass. A filter with a pattern for the body needs
 * a body in JSON, and one with text for the body needs plain text, as Lambda's filtering does.
 */
export const messageFilter = (filters: readonly Filter[]): ((message: Message) => boolean) => {
  const tests = filters.map((filter) => ({ matches: matcher(filter), json: !Array.isArray(filter['body']) }));
  if (tests.length === 0) return () => true;
  return (message) => {
    const shown = { ...message, body: parsed(message.body) };
    return tests.some(({ matches, json }) => matches(json ? shown : message));
  };
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};
