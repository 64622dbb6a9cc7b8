/** One HTTP request, without what all of them have. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the load generator is to do. */
export interface Job {
  readonly port: number;
  /** Connections, each with one request under way. */
  readonly connections: number;
  readonly requests: readonly RawRequest[];
  /** Ends after so long. Without it, or once `requests` are used up when `repeat` is false, it ends with the last one. */
  readonly seconds?: number;
  /** Begin again at the first request when all were sent. */
  readonly repeat: boolean;
  /** Bring the bodies of the answers along. */
  readonly collect?: boolean;
}

/** What came of it. */
export interface Outcome {
  readonly requests: number;
  readonly seconds: number;
  /** How often each answer came: a status, or a status and the code of a problem. */
  readonly answers: Readonly<Record<string, number>>;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bodies: readonly string[];
}
