import { join } from 'node:path';
import type { PartOptions, Section, Target } from '../report/section.ts';
import { startLoad } from '../load/load.ts';
import { startWorker } from '../load/worker.ts';
import { stockShop } from '../shop/assortment.ts';
import { startBenchShop } from '../shop/bench-shop.ts';
import type { RawJob, RawOutcome } from './raw-job.ts';
import { createTwins, recordCheckout } from './recorded-checkout.ts';
import { PEERS } from './peers.ts';
import { runScenario, type Measured, type Stage } from './run-scenario.ts';
import { scenariosOf, type Scenario } from './scenarios.ts';

const CONCURRENCIES = [1, 16] as const;

/** Requests a second on the runner, beside raw calls to the same database by the same SDK in the same run. */
export const measureThroughput = async ({ quick }: PartOptions): Promise<Section> => {
  const shop = await startBenchShop();
  const load = startLoad();
  const raw = startWorker<RawJob, RawOutcome>(join(import.meta.dirname, 'raw-process.ts'));
  try {
    await createTwins(shop);
    const products = quick ? 120 : 600;
    const assortment = await stockShop(shop, { products, stock: 1_000_000 });
    const recorded = await recordCheckout(shop, assortment);
    const stage: Stage = {
      shop,
      load,
      raw,
      seconds: quick ? 2 : 6,
      warmUpSeconds: quick ? 2 : 10,
    };
    const measured: Measured[] = [];
    for (const scenario of scenariosOf(shop, assortment, recorded))
      measured.push(...(await runScenario(scenario, CONCURRENCIES, stage)));
    return sectionOf(measured, { products, actions: recorded.actions, engine: shop.engine.kind });
  } finally {
    load.end();
    raw.end();
    await shop.stop();
  }
};

interface Circumstances {
  readonly products: number;
  readonly actions: number;
  readonly engine: string;
}

const sectionOf = (measured: readonly Measured[], { products, actions, engine }: Circumstances): Section => ({
  part: 'throughput',
  title: 'Throughput on the runner',
  method: `HTTP over keep-alive connections from a process of its own, on the same cores; ${engine}; ${products} products; permission check on, streams primed, warm-up before each scenario. \`accepted/s\` counts answers while the consumers of the events already work; \`settled/s\` counts until streams, bus and queues are empty. Raw calls are made by the same SDK straight to the same database, half before and half after the scenario; the raw transaction is a recorded checkout's own ${actions} actions on twin tables that no consumer reads. CPU is that of the shop's process (gateway, functions, checking proxy, events), without the database's.`,
  tables: [
    {
      columns: [
        'scenario',
        'at once',
        'accepted/s',
        'settled/s',
        'raw/s',
        'of raw',
        'p50 ms',
        'p99 ms',
        'CPU ms',
        'memory MB',
      ],
      rows: measured.map((one) => [
        one.scenario.name,
        one.concurrency,
        one.accepted,
        one.scenario.settles ? one.settled : '',
        one.rawPerSecond ?? '',
        one.rawPerSecond === undefined ? '' : one.accepted / one.rawPerSecond,
        one.p50Ms,
        one.p99Ms,
        one.cpuMs,
        one.memoryMb,
      ]),
    },
    PEERS,
  ],
  targets: measured.filter(({ concurrency }) => concurrency === 16).flatMap(targetsOf),
});

const targetsOf = ({ scenario, accepted, rawPerSecond, refused }: Measured): readonly Target[] => [
  ...(scenario.perSecond === undefined ? [] : [atLeast(scenario, accepted, scenario.perSecond, '/s')]),
  ...(scenario.ofRaw === undefined || rawPerSecond === undefined
    ? []
    : [atLeast(scenario, accepted / rawPerSecond, scenario.ofRaw, '× raw')]),
  { what: `${scenario.name}: refusals and errors`, value: refused, bound: 0, kind: 'exactly', unit: '' },
];

const atLeast = ({ name }: Scenario, value: number, bound: number, unit: string): Target => ({
  what: name,
  value,
  bound,
  kind: 'at least',
  unit,
});
