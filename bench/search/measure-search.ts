import type { PartOptions, Section } from '../report/section.ts';
import { limitColumns, limitRow, measureIndex } from './limits.ts';
import { demoRelevance, retailRelevance, rowOf } from './relevance.ts';

const SIZES = [10_000, 50_000, 200_000] as const;

/** How good the first ten results are, and up to how many products the index in memory is good for. */
export const measureSearch = ({ quick }: PartOptions): Promise<Section> => {
  const demo = demoRelevance();
  const retail = retailRelevance();
  if (retail === undefined)
    console.error('skipping the retail catalogue: RETAIL_CATALOGUE does not name a file of products');
  const costs = (quick ? SIZES.slice(0, 1) : SIZES).map((products) =>
    measureIndex(products, quick ? 50 : 200),
  );
  return Promise.resolve({
    part: 'search',
    title: 'Search: relevance, and the limits of the index in memory',
    method:
      'Relevance: normalised discounted cumulative gain of the first ten results (nDCG@10, 1 is best) over judged queries. The demo shop is judged by hand (bench/search/judged-queries.ts), the retail catalogue (when RETAIL_CATALOGUE names it) by its own styles, which are not indexed. Limits: one process fills an index from packed segments as a fresh environment does (made-up products of three variants, 48 words each, two locations); memory is heap and buffers after it; times are of the processor; latencies are p50 / p95 of whole pages of 24.',
    tables: [
      {
        title: 'Relevance',
        columns: ['catalogue', 'queries', 'nDCG@10', 'worst'],
        rows: [rowOf('demo shop', demo), ...(retail === undefined ? [] : [rowOf('retail', retail)])],
      },
      { title: 'Limits', columns: limitColumns, rows: costs.map(limitRow) },
    ],
    targets: [
      { what: 'nDCG@10 of the demo shop', value: demo.mean, bound: 0.9, kind: 'at least', unit: '' },
      {
        what: 'search among 10,000 products, p95',
        value: costs[0]?.search.p95 ?? NaN,
        bound: 20,
        kind: 'at most',
        unit: 'ms',
      },
    ],
  });
};
