import { ASSUMED } from './order-costs.ts';
import { PRICES, usdOfRuntime } from './prices.ts';

/** What a message of a campaign uses, as `test/budgets` counts it. */
export interface MessageCounts {
  readonly steps: Readonly<
    Record<string, { readonly calls: number; readonly readUnits: number; readonly writeUnits: number }>
  >;
  readonly events: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
  /** Invocations by function. */
  readonly runs: Readonly<Record<string, number>>;
}

/** Amazon SES for a message, without attachments. https://aws.amazon.com/ses/pricing/ */
const SES_MESSAGE = 100;

/** USD for a million messages of a campaign, by what is paid for. */
export const usdPerMillionMessages = (counts: MessageCounts): Readonly<Record<string, number>> => {
  const steps = Object.values(counts.steps);
  const sum = (of: 'calls' | 'readUnits' | 'writeUnits') =>
    steps.reduce((total, step) => total + step[of], 0);
  const total = (of: Readonly<Record<string, number>>) =>
    Object.values(of).reduce((added, each) => added + each, 0);
  const runs = total(counts.runs);
  const messages = total(counts.deliveries);
  // Of every delivery the processor time, and a call to the provider for the one that sends.
  const work = {
    waitMs: (sum('calls') + 1) * ASSUMED.msPerCall,
    cpuMs: messages * ASSUMED.cpuMs.consumer,
  };
  return {
    'DynamoDB writes': sum('writeUnits') * PRICES.writeUnit,
    'DynamoDB reads': sum('readUnits') * PRICES.readUnit,
    'Lambda calls': runs * PRICES.lambdaCall,
    'Lambda time': usdOfRuntime(ASSUMED.memoryMb.other, work),
    EventBridge: total(counts.events) * PRICES.event,
    // Sent one by one; received and deleted by the batch.
    SQS: (messages + 2 * total(queueRuns(counts))) * PRICES.queueRequest,
    Logs: runs * ASSUMED.logKilobytes * PRICES.logKilobyte,
    'Amazon SES': SES_MESSAGE,
  };
};

const queueRuns = ({ runs, deliveries }: MessageCounts): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(runs).filter(([name]) => deliveries[name] !== undefined));
