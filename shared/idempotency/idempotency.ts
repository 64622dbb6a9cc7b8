/** An Idempotency-Key as sent, made comparable. */
export interface Idempotency {
  /** Scoped to the caller and the route with its path, so that nobody meets another one's key. */
  readonly key: string;
  /** Hash of what was asked; the same key with another fingerprint is refused. */
  readonly fingerprint: string;
}
