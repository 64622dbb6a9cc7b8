/** Where a request came from; carried into events and logs. */
export interface Origin {
  readonly requestId: string;
  /** The caller's X-Correlation-Id, or the request id; the same through every event that follows. */
  readonly correlationId: string;
  /** W3C trace context of the caller, when sent. */
  readonly traceparent?: string;
  readonly sourceIp: string;
  readonly userAgent: string;
}
