import { gunzipSync, gzipSync } from 'node:zlib';
import { median, percentile } from '../load/latencies.ts';
import type { Cell } from '../report/section.ts';
import { entriesOf, filledIndex, pageText, type IndexedGoods } from './filled-index.ts';
import type { ProductQuery } from '../../functions/storefront/search/port.ts';

/** What an index of so many products costs, and how quickly it answers. */
export interface IndexCost {
  readonly products: number;
  readonly segmentsMb: number;
  readonly loadSeconds: number;
  readonly firstSearchSeconds: number;
  readonly memoryMb: number;
  readonly browse: Latency;
  readonly search: Latency;
  readonly typingErrors: Latency;
  readonly facets: Latency;
}

interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Fills an index as a fresh environment does: unpacks its segments, applies them, and indexes text at the first search. */
export const measureIndex = (products: number, calls: number): IndexCost => {
  const packed = gzipSync(JSON.stringify(entriesOf(goods(products))), { level: 1 });
  const before = memoryNow();
  const started = cpuMs();
  const index = filledIndex(JSON.parse(gunzipSync(packed).toString('utf8')) as ReturnType<typeof entriesOf>);
  pageText(index, [], {});
  const loaded = cpuMs();
  pageText(index, [], { text: 'katun' });
  const searched = cpuMs();
  const memory = memoryNow() - before;
  const timed = (query: (at: number) => Partial<ProductQuery>): Latency =>
    latency(calls, (at) => pageText(index, [], query(at)));
  return {
    products,
    segmentsMb: packed.length / 1e6,
    loadSeconds: (loaded - started) / 1000,
    firstSearchSeconds: (searched - loaded) / 1000,
    memoryMb: memory / 1e6,
    browse: timed(() => ({})),
    search: timed((at) => ({ text: `${wordOf(at * 7)} ${wordOf(at)}` })),
    typingErrors: timed((at) => ({ text: `${misspelt(wordOf(at * 7))} ${wordOf(at)}` })),
    facets: timed((at) => ({ text: wordOf(at), facets: true, filters: { inStock: true } })),
  };
};

export const limitColumns = [
  'products',
  'segments MB',
  'load s',
  'first search s',
  'memory MB',
  'list ms',
  'search ms',
  'with errors ms',
  'with facets ms',
] as const;

export const limitRow = (cost: IndexCost): readonly Cell[] => [
  cost.products,
  ...[cost.segmentsMb, cost.loadSeconds, cost.firstSearchSeconds].map((value) => Number(value.toFixed(1))),
  Math.round(cost.memoryMb),
  ...[cost.browse, cost.search, cost.typingErrors, cost.facets].map(
    ({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`,
  ),
];

/** Time of the processor: what else the machine does is not counted. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const memoryNow = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const latency = (calls: number, call: (at: number) => void): Latency => {
  for (let at = 0; at < Math.min(calls, 20); at += 1) call(at);
  const times = Array.from({ length: calls }, (_, at) => {
    const started = cpuMs();
    call(at);
    return cpuMs() - started;
  });
  return { p50: median(times), p95: percentile(times, 0.95) };
};

const SYLLABLES =
  'ba ka ma sa ta ra la na pa ga bi ki mi si ti ri li ni pi gi bu ku mu su tu ru lu nu pu gu'.split(' ');

/** Words as a catalogue has them: some in many products, most in few. */
const wordOf = (at: number): string => {
  const number = Math.floor(((at * 2_654_435_761) % 1_000_003) ** 2 / 1_000_003 / 100);
  const part = (of: number): string => SYLLABLES[Math.floor(number / 30 ** of) % 30] ?? '';
  return part(0) + part(1) + part(2);
};

const misspelt = (word: string): string => `${word.slice(0, 3)}x${word.slice(4)}`;

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => wordOf(from + at)).join(' ');

const goods = (count: number): readonly IndexedGoods[] =>
  Array.from({ length: count }, (_, at) => ({
    price: 10_000 + (at % 997) * 1000,
    card: {
      productId: `product-${at}`,
      version: 1,
      name: words(at * 11, 4),
      description: words(at * 13, 40),
      brand: `Brand ${at % 300}`,
      category: `category-${at % 60}`,
      attributes: {
        Bahan: [at % 3 === 0 ? 'Katun' : wordOf(at % 20)],
        Warna: [wordOf(at % 12)],
        Ukuran: ['S', 'M', 'L'],
      },
      variants: ['S', 'M', 'L'].map((size) => ({ sku: `SKU-${at}-${size}`, words: [size] })),
      publish: { web: {} },
      overrides: {},
    },
  }));
