import { randomUUID } from 'node:crypto';
import { isObject } from './operators.ts';
import type { BusEvent } from './input.ts';

/** One entry of PutEvents as sent; nothing of it is certain. */
export type Entry = Readonly<Record<string, unknown>>;

export type EntryResult =
  | { readonly EventId: string }
  | { readonly ErrorCode: string; readonly ErrorMessage: string };

/** An entry that became an event on its bus, or why it did not. */
export type ReadEntry =
  | { readonly bus: string; readonly event: BusEvent }
  | { readonly error: { readonly ErrorCode: string; readonly ErrorMessage: string } };

interface BusAddress {
  readonly region: string;
  readonly accountId: string;
  /** Epoch milliseconds, for entries without a time. */
  readonly now: number;
}

/** EventBridge takes up to 10 entries a call, together at most 1 MB (since January 2026). */
export const MOST_ENTRIES = 10;
export const MOST_BYTES = 1_048_576;

/** Bytes as EventBridge counts them: 14 for a time, and the UTF-8 length of source, type, detail and resources. */
export const entryBytes = ({ Time, Source, DetailType, Detail, Resources }: Entry): number => {
  const resources: readonly unknown[] = Array.isArray(Resources) ? Resources : [];
  const parts = [Source, DetailType, Detail, ...resources];
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : 0));
  return bytes.reduce((sum, size) => sum + size, Time === undefined ? 0 : 14);
};

/** Reads an entry in EventBridge's own order of complaints. */
export const readEntry = (entry: Entry, { region, accountId, now }: BusAddress): ReadEntry => {
  const { Source, DetailType, Detail, EventBusName, Time, Resources } = entry;
  if (!isText(Source)) return missing('Source');
  if (Source.startsWith('aws.'))
    return refused('NotAuthorizedForSource', `Not authorized for the source ${Source}.`);
  if (!isText(DetailType)) return missing('DetailType');
  if (!isText(Detail)) return missing('Detail');
  const detail = parsed(Detail);
  if (!isObject(detail)) return refused('MalformedDetail', 'Detail is malformed.');
  const event: BusEvent = {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account: accountId,
    time: seconds(Time, now),
    region,
    resources: Array.isArray(Resources) ? Resources.map(String) : [],
    detail,
  };
  return { bus: isText(EventBusName) ? busName(EventBusName) : 'default', event };
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const busName = (nameOrArn: string) => nameOrArn.split('event-bus/').at(-1) ?? nameOrArn;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The JSON protocol sends times as epoch seconds; events carry whole seconds. */
const seconds = (time: unknown, now: number): string => {
  const instant = typeof time === 'number' ? time * 1000 : typeof time === 'string' ? Date.parse(time) : now;
  return new Date(Number.isNaN(instant) ? now : instant).toISOString().replace(/\.\d+Z$/, 'Z');
};

const refused = (ErrorCode: string, ErrorMessage: string): ReadEntry => ({
  error: { ErrorCode, ErrorMessage },
});
const missing = (name: string) =>
  refused('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
