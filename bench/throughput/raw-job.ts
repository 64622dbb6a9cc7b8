/** Raw calls by the same SDK against the same database, without anything of ours between. */
export interface RawJob {
  readonly endpoint: string;
  readonly region: string;
  readonly concurrency: number;
  readonly seconds: number;
  /** Keys to get, or transactions to send, in DynamoDB's own JSON; begins again when all were used. */
  readonly work: GetWork | WriteWork;
}

export interface GetWork {
  readonly kind: 'get';
  readonly table: string;
  readonly keys: readonly { readonly pk: string; readonly sk: string }[];
}

export interface WriteWork {
  readonly kind: 'write';
  /** Items the transactions expect, put before the time is taken: table and item. */
  readonly items: readonly (readonly [table: string, item: string])[];
  /** Each is sent once. */
  readonly transactions: readonly string[];
}

export interface RawOutcome {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
}
