/**
 * On-demand prices of us-east-1 in USD per million, without free tiers.
 * https://aws.amazon.com/dynamodb/pricing/on-demand/ · https://aws.amazon.com/lambda/pricing/ ·
 * https://aws.amazon.com/api-gateway/pricing/ · https://aws.amazon.com/eventbridge/pricing/ · https://aws.amazon.com/sqs/pricing/ ·
 * https://aws.amazon.com/s3/pricing/ · https://aws.amazon.com/cloudwatch/pricing/
 */
export const PRICES = {
  writeUnit: 0.625,
  readUnit: 0.125,
  httpApiCall: 1,
  lambdaCall: 0.2,
  /** arm64 */
  lambdaGbSecond: 13.3334,
  event: 1,
  queueRequest: 0.4,
  s3Put: 5,
  s3Get: 0.4,
  /** Half a dollar for a gigabyte taken in. */
  logKilobyte: 0.5,
} as const;

/** Lambda gives one processor at so many megabytes, and less in proportion below. */
const MB_PER_PROCESSOR = 1769;

/** Milliseconds a function is billed for: what it waits, and its processor time at the share its memory brings. */
export const billedMs = (memoryMb: number, { waitMs, cpuMs }: Work): number =>
  waitMs + (cpuMs * MB_PER_PROCESSOR) / Math.min(memoryMb, MB_PER_PROCESSOR);

export interface Work {
  /** Waiting for other services, one after the other. */
  readonly waitMs: number;
  /** Of a whole processor. */
  readonly cpuMs: number;
}

export const usdOfRuntime = (memoryMb: number, work: Work): number =>
  (memoryMb / 1024) * (billedMs(memoryMb, work) / 1000) * PRICES.lambdaGbSecond;
