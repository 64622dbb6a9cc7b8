/** One transaction has room for so many lines, each from two buckets: 45 × 2 + 10 ≤ 100 actions. */
export const MAX_LINES = 45;
