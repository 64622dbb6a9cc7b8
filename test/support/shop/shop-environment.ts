import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/** What a journey finds in `globalThis.journey`. */
export interface JourneyGlobals {
  readonly baseUrl: string;
  /** Seed of the faults that accompany this run; absent without. */
  readonly faultSeed?: number;
}

const root = join(import.meta.dirname, '../../..');

/** One shop per worker: this module is loaded once in each, and outlives the test files. */
let shop: Promise<string> | undefined;

/**
 * Gives each journey file a running, empty shop. Workers have a shop each, so that no journey moves another one's clock;
 * the files of a worker share it one after the other, and keep apart by codes of their own.
 */
export default class ShopEnvironment extends TestEnvironment {
  readonly #faultSeed: number | undefined;

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    const { faultSeed } = given[0].projectConfig.testEnvironmentOptions;
    this.#faultSeed = typeof faultSeed === 'number' ? faultSeed : undefined;
  }

  override async setup(): Promise<void> {
    await super.setup();
    shop ??= startShop();
    const journey: JourneyGlobals = {
      baseUrl: await shop,
      ...(this.#faultSeed === undefined ? {} : { faultSeed: this.#faultSeed }),
    };
    Object.assign(this.global, { journey });
  }
}

const startShop = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'runner-process.ts'), {
      cwd: root,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        JOURNEY_LOG: join(root, `.satu/journeys-${process.env['JEST_WORKER_ID'] ?? '1'}.log`),
      },
    });
    child.once('message', (told: { baseUrl?: string; failed?: string }) => {
      if (told.baseUrl === undefined) reject(new Error(`the shop did not start: ${told.failed ?? ''}`));
      else resolve(told.baseUrl);
      letGo(child);
    });
    child.once('exit', (code) => {
      reject(new Error(`the shop ended with exit code ${code} before it was open`));
    });
  });

/** From now on the child must not keep the tests' process alive; it ends by itself when that one is gone. */
const letGo = (child: ChildProcess): void => {
  child.unref();
  child.channel?.unref();
};
