import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import { join } from 'node:path';
import { buildPages } from '../../lib/pages/build-pages.ts';
import { runnerPages } from '../../lib/pages/runner-pages.ts';
import { startEngine, type Engine } from '../../local/engine/engine.ts';
import { startRunner, type Runner } from '../../local/runner.ts';

const root = join(import.meta.dirname, '../..');

/** A shop on the runner whose database can also be asked directly. */
export interface BenchShop {
  readonly runner: Runner;
  readonly engine: Engine;
  readonly guest: ShopClient;
  readonly admin: ShopClient;
  readonly stop: () => Promise<void>;
}

/**
 * Starts an empty shop. The database is started here and not by the runner, so that raw calls can be measured against the
 * very same one. Without `ticking`, schedules run only when the clock is moved, so that they are in nobody’s figures.
 */
export const startBenchShop = async ({ ticking = true, hasPages = false } = {}): Promise<BenchShop> => {
  // Units and times of Amazon’s own engine, unless another one is asked for.
  const engine = await startEngine({ environment: { LOCAL_ENGINE: 'dynamodb-local', ...process.env } });
  process.env['DYNAMODB_ENDPOINT'] = engine.endpoint;
  if (hasPages) await buildPages(root);
  const runner = await startRunner({
    port: 0,
    ticking,
    ...(hasPages ? { pages: runnerPages(root) } : {}),
  });
  const { baseUrl } = runner;
  return {
    runner,
    engine,
    guest: makeClient({ baseUrl }),
    admin: makeClient({ baseUrl, token: () => runner.token('admin') }),
    stop: async () => {
      await runner.stop();
      await engine.stop();
      delete process.env['DYNAMODB_ENDPOINT'];
    },
  };
};
