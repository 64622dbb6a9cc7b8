/** What is counted of one location, day and carrier; sums of whole numbers, so that days add up to weeks. */
export const countNames = [
  'created',
  'orders',
  'splitOrders',
  'picked',
  'pickedUnits',
  'pickedOnTime',
  'wrongScans',
  'rejectedUnits',
  'left',
  'leftOnTime',
  'cycleSeconds',
  'delivered',
  'perfect',
  'failedAttempts',
  'lost',
  'returned',
] as const;

export type FulfilmentCounts = Readonly<Record<(typeof countNames)[number], number>>;
export type CountChange = Partial<FulfilmentCounts>;

export const NO_COUNTS = Object.fromEntries(countNames.map((name) => [name, 0])) as FulfilmentCounts;

export const summedCounts = (all: readonly CountChange[]): FulfilmentCounts =>
  Object.fromEntries(
    countNames.map((name) => [name, all.reduce((sum, counts) => sum + (counts[name] ?? 0), 0)]),
  ) as FulfilmentCounts;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The figures of the trade; null where nothing happened that they could be made of. */
export const figuresOf = (counts: FulfilmentCounts) => ({
  /** Right scans among all scans. */
  pickAccuracy: share(counts.pickedUnits, counts.pickedUnits + counts.wrongScans),
  /** From the order to the carrier or the customer’s hands. */
  averageCycleSeconds: share(counts.cycleSeconds, counts.left),
  onTimeRate: share(counts.leftOnTime, counts.left),
  /** Delivered at the first attempt, on time, and complete. */
  perfectOrderRate: share(counts.perfect, counts.delivered),
  splitRate: share(counts.splitOrders, counts.orders),
  rejectRate: share(counts.rejectedUnits, counts.rejectedUnits + counts.pickedUnits),
});
