import { PRICES, usdOfRuntime } from './prices.ts';

/** What a step of an order uses, as `test/budgets` counts it. */
interface CountedStep {
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface OrderCounts {
  readonly alone: Readonly<Record<string, CountedStep>>;
  readonly 'ten a second': Readonly<Record<string, CountedStep>>;
  readonly events: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
}

export type Pace = 'alone' | 'ten a second';

/** What cannot be counted without AWS, stated: milliseconds of waiting for one call, and processor time. */
export const ASSUMED = {
  msPerCall: 6,
  cpuMs: { checkout: 10, consumer: 6, stream: 4 },
  memoryMb: { checkout: 1024, other: 512 },
  logKilobytes: 1,
} as const;

/** Table streams that an order moves: carts and orders, stock, messages; with the readers of carts and of movements. */
const STREAM_BATCHES = 5;

/** Batches shared by so many orders. */
const sharing: Readonly<Record<Pace, number>> = { alone: 1, 'ten a second': 10 };

/** USD for a million orders of three lines with all that follows, by what is paid for. */
export const usdPerMillionOrders = (counts: OrderCounts, pace: Pace): Readonly<Record<string, number>> => {
  const steps = Object.values(counts[pace]);
  const sum = (of: keyof CountedStep) => steps.reduce((total, step) => total + step[of], 0);
  const runs = runsOf(counts, pace);
  return {
    'DynamoDB writes': sum('writeUnits') * PRICES.writeUnit,
    'DynamoDB reads': sum('readUnits') * PRICES.readUnit,
    'Lambda calls': runs.reduce((total, { times }) => total + times, 0) * PRICES.lambdaCall,
    'Lambda time': runs.reduce(
      (total, { times, memoryMb, work }) => total + times * usdOfRuntime(memoryMb, work),
      0,
    ),
    EventBridge: Object.values(counts.events).reduce((total, each) => total + each, 0) * PRICES.event,
    SQS: queueRequests(counts, pace) * PRICES.queueRequest,
    'API Gateway (the checkout)': PRICES.httpApiCall,
    'S3 (search segments)': (PRICES.s3Put + PRICES.s3Get) / sharing[pace],
    Logs: runs.reduce((total, { times }) => total + times, 0) * ASSUMED.logKilobytes * PRICES.logKilobyte,
  };
};

const isBatched = (consumer: string): boolean => consumer.endsWith('on-stock-changed');

/** Sent one by one; received and deleted by the batch. Consumers without a window get the messages as they come. */
const queueRequests = ({ deliveries }: OrderCounts, pace: Pace): number =>
  Object.entries(deliveries).reduce(
    (total, [consumer, messages]) =>
      total + messages + 2 * (isBatched(consumer) ? 1 / sharing[pace] : messages),
    0,
  );

const runsOf = (counts: OrderCounts, pace: Pace) => {
  const { checkout, other } = ASSUMED.memoryMb;
  const { cpuMs, msPerCall } = ASSUMED;
  const run = (times: number, calls: number, cpu: number, memoryMb: number) => ({
    times,
    memoryMb,
    work: { waitMs: (calls / times) * msPerCall, cpuMs: cpu },
  });
  const used = counts[pace];
  const consumers = Object.entries(counts.deliveries).map(([consumer, messages]) =>
    run(
      isBatched(consumer) ? 1 / sharing[pace] : messages,
      used[consumer]?.calls ?? 0,
      cpuMs.consumer,
      other,
    ),
  );
  return [
    run(1, used['checkout']?.calls ?? 0, cpuMs.checkout, checkout),
    run(STREAM_BATCHES / sharing[pace], 4 / sharing[pace], cpuMs.stream, other),
    ...consumers,
  ];
};
