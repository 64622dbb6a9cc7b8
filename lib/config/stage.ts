/** How carefully a deployment is kept: `dev` is thrown away and made anew, `prod` serves real customers. */
export type StageName = 'dev' | 'prod';

export interface StageConfig {
  readonly name: StageName;
  /** True: domains that only help to try things out (a sandbox payment provider) are left out. */
  readonly servesRealCustomers: boolean;
  /** True: tables, secrets and user pools survive `cdk destroy` and refuse to be deleted by mistake. */
  readonly keepsData: boolean;
  /** Days a table can be set back to any second of. DynamoDB keeps 35 at most, and bills by size, not by days. */
  readonly recoveryDays: number;
  readonly logRetentionDays: 7 | 30 | 90 | 365;
  readonly logLevel: 'info' | 'warn';
  /** Request units per second and table; a runaway loop stops here and not at the invoice. */
  readonly tableCap: { readonly reads: number; readonly writes: number };
  /** Requests per second to the API, and how many may come at once. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Deliveries of one subscription that run at the same time. Lambda takes 2 at least. */
  readonly consumerConcurrency: number;
  /** Batches of one stream shard that run at the same time; order is kept per partition key. Lambda takes 10 at most. */
  readonly streamParallelization: number;
  /**
   * True: events that no domain subscribes to go to the bus, too: to look at them, or for rules of your own. Else they are kept
   * beside their aggregate only.
   */
  readonly publishesUnheardEvents: boolean;
  /** What stands before the API; none: it answers everybody by itself. */
  readonly firewall?: {
    /** Calls of one address in five minutes, all routes together. */
    readonly callsPerAddress: number;
    /** AWS's bot control, which costs per request. */
    readonly botControl: boolean;
  };
  /** False in accounts with Lambda's starting quota of 10 environments, of which none may be reserved. */
  readonly reservesConcurrency: boolean;
}

export const stages: Readonly<Record<StageName, StageConfig>> = {
  dev: {
    name: 'dev',
    servesRealCustomers: false,
    keepsData: false,
    recoveryDays: 1,
    logRetentionDays: 7,
    logLevel: 'info',
    tableCap: { reads: 4000, writes: 2000 },
    throttle: { rate: 200, burst: 400 },
    consumerConcurrency: 5,
    streamParallelization: 2,
    publishesUnheardEvents: true,
    reservesConcurrency: false,
  },
  prod: {
    name: 'prod',
    servesRealCustomers: true,
    keepsData: true,
    recoveryDays: 35,
    logRetentionDays: 90,
    logLevel: 'info',
    tableCap: { reads: 40_000, writes: 20_000 },
    throttle: { rate: 5000, burst: 5000 },
    consumerConcurrency: 20,
    streamParallelization: 10,
    publishesUnheardEvents: false,
    firewall: { callsPerAddress: 2000, botControl: false },
    reservesConcurrency: true,
  },
};

/** The stage of that name. Throws for any other name, because a typing error must not deploy a third stage. */
export const stageOf = (name: string): StageConfig => {
  const found = Object.values(stages).find((stage) => stage.name === name);
  if (found === undefined)
    throw new Error(`there is no stage "${name}"; use ${Object.keys(stages).join(' or ')}`);
  return found;
};
