import * as z from 'zod';

const probability = z.number().min(0).max(1).default(0);
const milliseconds = z.number().min(0).max(86_400_000);

/** A handler that dies at one certain call, once. */
const kill = z.strictObject({
  /** Only in functions whose name contains this. */
  function: z.string().optional(),
  /** Only at calls to this service: `dynamodb`, `events`, `sqs`, `scheduler`, `s3`, `secretsmanager`. */
  service: z.string().optional(),
  /** Only at this operation, e.g. `TransactWriteItems`. */
  operation: z.string().optional(),
  /** The n-th call of one invocation that fits, from 1. */
  call: z.int().min(1),
  /** before: the service never sees the call. after: it did its work, and the handler died before it learned so. */
  when: z.enum(['before', 'after']),
  /** In how many invocations. */
  times: z._default(z.int().min(1), 1),
});

/** What shall go wrong, as sent to `POST /_local/faults`; probabilities from 0 to 1, everything from the seed. */
const faultPlan = z.strictObject({
  seed: z.int().default(1),
  /** Only at calls of functions whose name contains one of these, and at deliveries to targets likewise. */
  only: z.array(z.string()).default([]),
  /** Deliver a message or batch again, up to three copies. */
  duplicate: probability,
  /** Hold back every delivery from bus to queue for so long, on the movable clock; and batches, on the machine's. */
  delayMs: z.tuple([milliseconds, milliseconds]).default([0, 0]),
  /** Deliver a message after the one that follows it. */
  reorder: probability,
  /** Give up on a delivery: it goes to the dead-letter queue. */
  drop: probability,
  /** TransactionConflict on DynamoDB writes and transactions. */
  conflict: probability,
  /** ProvisionedThroughputExceeded on any DynamoDB call. */
  throttle: probability,
  /** Do the work, then lose the answer on the way. */
  lostAnswer: probability,
  killBefore: probability,
  killAfter: probability,
  /** Refuse single entries of PutEvents. */
  putEventsPartial: probability,
  kills: z.array(kill).default([]),
});

export type FaultPlan = z.infer<typeof faultPlan>;
export type Kill = z.infer<typeof kill>;

/** Reads a plan; missing parts are 0. Throws a TypeError that says what is wrong. */
export const parseFaultPlan = (input: unknown): FaultPlan => {
  const parsed = faultPlan.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new TypeError(`fault plan: ${z.prettifyError(parsed.error)}`);
};
