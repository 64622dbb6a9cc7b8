import type { Job, Outcome } from '../load/job.ts';
import type { Worker } from '../load/worker.ts';
import type { BenchShop } from '../shop/bench-shop.ts';
import type { RawJob, RawOutcome } from './raw-job.ts';
import type { Scenario } from './scenarios.ts';

/** Who takes part in a measurement. */
export interface Stage {
  readonly shop: BenchShop;
  readonly load: Worker<Job, Outcome>;
  readonly raw: Worker<RawJob, RawOutcome>;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface Measured {
  readonly scenario: Scenario;
  readonly concurrency: number;
  /** Good answers a second. */
  readonly accepted: number;
  /** Good answers a second, when the time runs until all that followed was done. */
  readonly settled: number;
  readonly refused: number;
  readonly rawPerSecond?: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** Warms up once, then measures at each concurrency. */
export const runScenario = async (
  scenario: Scenario,
  concurrencies: readonly number[],
  stage: Stage,
): Promise<readonly Measured[]> => {
  await warmUp(scenario, stage);
  const measured: Measured[] = [];
  for (const concurrency of concurrencies) measured.push(await measure(scenario, concurrency, stage));
  return measured;
};

const measure = async (scenario: Scenario, concurrency: number, stage: Stage): Promise<Measured> => {
  const rawBefore = await rawRate(scenario, concurrency, stage);
  const own = await timed(scenario, concurrency, stage);
  const rawAfter = await rawRate(scenario, concurrency, stage);
  const raw =
    rawBefore === undefined || rawAfter === undefined ? {} : { rawPerSecond: (rawBefore + rawAfter) / 2 };
  return { scenario, concurrency, ...own, ...raw };
};

const timed = async (scenario: Scenario, concurrency: number, stage: Stage) => {
  const { runner } = stage.shop;
  const prepared = await scenario.requests(stage.load, stage.seconds);
  await runner.drain();
  const cpuBefore = process.cpuUsage();
  const outcome = await run(scenario, { concurrency, seconds: stage.seconds, requests: prepared }, stage);
  const memoryMb = process.memoryUsage().rss / 2 ** 20;
  const draining = performance.now();
  await runner.drain();
  const drainSeconds = (performance.now() - draining) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  const good = goodOf(outcome);
  return {
    accepted: good / outcome.seconds,
    settled: good / (outcome.seconds + drainSeconds),
    refused: outcome.requests - good,
    p50Ms: outcome.p50Ms,
    p99Ms: outcome.p99Ms,
    cpuMs: (cpu.user + cpu.system) / 1000 / Math.max(1, outcome.requests),
    memoryMb,
  };
};

/** What can be sent once only is sent whole, however long that takes: functions are not warm before some hundred orders. */
const warmUp = async (scenario: Scenario, stage: Stage): Promise<void> => {
  const seconds = stage.warmUpSeconds;
  const requests = await scenario.requests(stage.load, seconds);
  await run(scenario, { concurrency: 16, requests, ...(scenario.repeat ? { seconds } : {}) }, stage);
  await stage.shop.runner.drain();
};

const run = (
  { repeat }: Scenario,
  { concurrency, ...job }: { concurrency: number; requests: Job['requests']; seconds?: number },
  { load, shop }: Stage,
): Promise<Outcome> => {
  const port = Number(new URL(shop.runner.baseUrl).port);
  return load.run({ port, connections: concurrency, repeat, ...job });
};

const rawRate = async (
  { rawWork }: Scenario,
  concurrency: number,
  { raw, shop, seconds }: Stage,
): Promise<number | undefined> => {
  if (rawWork === undefined) return undefined;
  const half = seconds / 2;
  const place = { endpoint: shop.engine.endpoint, region: shop.runner.assembly.region };
  const outcome = await raw.run({ ...place, concurrency, seconds: half, work: rawWork(half) });
  if (outcome.failed > 0) throw new Error(`${outcome.failed} raw calls failed`);
  return outcome.perSecond;
};

const goodOf = ({ answers }: Outcome): number =>
  Object.entries(answers)
    .filter(([answer]) => answer.startsWith('2'))
    .reduce((sum, [, times]) => sum + times, 0);
