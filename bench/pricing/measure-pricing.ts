import { applyPromotions } from '../../functions/promotions/model/engine/apply-promotions.ts';
import { compilePromotions } from '../../functions/promotions/model/engine/compile-promotions.ts';
import type { PromotionQuestion } from '../../functions/promotions/model/engine/promotion-question.ts';
import { median, percentile } from '../load/latencies.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { busyCart, busyPromotions } from './busy-cart.ts';

const LINES = 50;
const PROMOTIONS = 200;

/** How long it takes to find what a large cart gets of many promotions. */
export const measurePricing = async ({ quick }: PartOptions): Promise<Section> => {
  const calls = quick ? 200 : 2_000;
  const usual = measure(questionOf(4), calls);
  const hardest = measure(questionOf(10), calls);
  return {
    part: 'pricing',
    title: `A cart of ${LINES} lines under ${PROMOTIONS} active promotions`,
    method: `CPU time of this process for each of ${calls} calls of the promotion engine after as many to warm up, with a set that was compiled once. Promotions are of all kinds, a tenth of them in exclusion groups, and all combine.`,
    tables: [
      {
        columns: ['promotions that fit the channel', 'applied', 'p50 ms', 'p99 ms'],
        rows: [rowOf('4 of 10', usual), rowOf('all', hardest)],
      },
    ],
    targets: [
      { what: 'p99 when all fit', value: hardest.p99, bound: 10, kind: 'at most', unit: 'ms' },
      { what: 'p99 when 4 of 10 fit', value: usual.p99, bound: 10, kind: 'at most', unit: 'ms' },
    ],
  };
};

interface Measured {
  readonly applied: number;
  readonly p50: number;
  readonly p99: number;
}

const rowOf = (name: string, { applied, p50, p99 }: Measured) => [
  name,
  applied,
  Number(p50.toFixed(2)),
  Number(p99.toFixed(2)),
];

const questionOf = (fitting: number): PromotionQuestion => ({
  lines: busyCart(LINES),
  delivery: { optionId: 'regular', method: 'ship', fee: 18_000 },
  context: { currency: 'IDR', channel: 'web', at: Date.parse('2026-11-23T03:00:00.000Z'), country: 'ID' },
  promotions: compilePromotions(busyPromotions(PROMOTIONS, fitting)),
  coupons: [],
});

const measure = (question: PromotionQuestion, calls: number): Measured => {
  const { applied } = applyPromotions(question);
  Array.from({ length: calls }, () => cpuMs(question));
  const times = Array.from({ length: calls }, () => cpuMs(question));
  return { applied: applied.length, p50: median(times), p99: percentile(times, 0.99) };
};

/** Processor time, not the clock's: other work on the machine does not count. */
const cpuMs = (question: PromotionQuestion): number => {
  const before = process.cpuUsage();
  applyPromotions(question);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
