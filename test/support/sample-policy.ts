import type { Policy } from '../../functions/price-match/model/policy.ts';

/** A price-match policy: two shops, at most 30 % and Rp 250.000, 5 % at once, managers up to 15 %. */
export const samplePolicy = (over: Partial<Policy> = {}): Policy => ({
  channel: 'web',
  version: 1,
  enabled: true,
  competitors: [{ name: 'Toko Indah', domain: 'tokoindah.example' }, { name: 'Pasar Baru' }],
  limit: { maxPercent: 30, maxAmount: 250_000 },
  automatic: { maxPercent: 5 },
  approvers: [
    { role: 'store-manager', maxPercent: 15 },
    { role: 'merchandiser', maxPercent: 30 },
  ],
  maxUnits: 5,
  seenWithinDays: 7,
  answerWithinHours: 48,
  useWithinHours: 24,
  refusals: { most: 3, withinDays: 30, blockHours: 168 },
  ...over,
});
