import type { Schema } from './route.ts';

/** A message that is posted to other systems; in OpenAPI it is a webhook. */
export interface OutgoingMessage {
  /** What stands in its `type`; PascalCase, past tense. */
  readonly type: string;
  /** What it tells, and when, in one sentence. */
  readonly summary: string;
  /** Anything a receiver must know beyond the schemas. */
  readonly description?: string;
  /** What is sent with every message, beside the body. */
  readonly headers: Readonly<Record<string, Schema>>;
  /** The shape of the whole body. */
  readonly body: Schema;
  /** What its sender makes of a receiver’s answers, by status: `2XX`, `410`, `default`. */
  readonly answers: Readonly<Record<string, string>>;
}
