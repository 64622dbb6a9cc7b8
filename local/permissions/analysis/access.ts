import type { Access } from '../policy.ts';

/** A service call as the analysis sees it. */
export interface ServiceCall {
  /** The service of the SigV4 credential scope: `dynamodb`, `events`, `sqs`, `scheduler`, `s3`, `secretsmanager`. */
  readonly service: string;
  /** `PutItem` for JSON protocols; empty for REST services, whose operation is method and path. */
  readonly operation: string;
  readonly method: string;
  /** Path and query as sent; the host means nothing. */
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The parsed JSON body; an empty object when there is none or it is no object. */
  readonly json: Json;
}

/** What a call needs, or why the runner cannot tell. */
export type Analysis = { readonly accesses: readonly Access[] } | { readonly unknown: string };

export type Json = Readonly<Record<string, unknown>>;

/** The value as a JSON object; anything else is an empty one, which needs no rights and which the service refuses. */
export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list of JSON objects. */
export const records = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(record) : []);

/** The value as text, or empty. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A condition key with one value that is known already; absent when the value is undefined or empty. */
export const one = (value: unknown) => () =>
  typeof value === 'string' && value !== '' ? [value] : undefined;
