/** On-demand prices of us-east-1, in USD per million. */
const PRICES = {
  writeUnit: 0.625,
  readUnit: 0.125,
  httpApiCall: 1.0,
  lambdaCall: 0.2,
  lambdaGbSecond: 13.3334,
};

/**
 * Billed Lambda time cannot be measured here, so it is stated: what a warm call of ours takes, and what DynamoDB takes in
 * the same region for each call after the other.
 */
const ASSUMED = { memoryGb: 0.5, ownMs: 4, msPerCall: 5 };

export interface Used {
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** USD for a million of one operation: HTTP API, Lambda on arm64, DynamoDB on demand. */
export const usdPerMillion = ({ calls, readUnits, writeUnits }: Used): number => {
  const seconds = (ASSUMED.ownMs + ASSUMED.msPerCall * calls) / 1000;
  return (
    PRICES.httpApiCall +
    PRICES.lambdaCall +
    ASSUMED.memoryGb * seconds * PRICES.lambdaGbSecond +
    readUnits * PRICES.readUnit +
    writeUnits * PRICES.writeUnit
  );
};

export const COST_FORMULA =
  'USD per million = $1.00 HTTP API + $0.20 Lambda calls + 0.5 GB × (4 ms + 5 ms per DynamoDB call, an assumption) × $13.33 per million GB-seconds (arm64) + read units × $0.125 + write units × $0.625 (on demand, us-east-1). What follows asynchronously is not in it.';
