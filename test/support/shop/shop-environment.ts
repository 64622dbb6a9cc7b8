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

/** A running shop, and how many test files it served. */
interface OpenShop {
  readonly baseUrl: Promise<string>;
  readonly close: () => void;
  files: number;
}

/** The shops of this worker by name: this module is loaded once in each worker, and outlives the test files. */
const shops = new Map<string, OpenShop>();

/** Then a new one opens: a file that moves the clock by days works off what all files before it left behind. */
const FILES_PER_SHOP = 8;

/** Which shop a project's tests run on. */
interface ShopOptions {
  /** Files that name the same shop share it within their worker. */
  readonly name: string;
  /** Its data lie in files, as with `npm start -- --data`. */
  readonly keepsData: boolean;
  /** As LOCAL_ENGINE of `npm start`; without it DynamoDB Local where there is Java. */
  readonly engine?: string;
}

const shopNamed = (options: ShopOptions): Promise<string> => {
  const known = shops.get(options.name);
  const isWorn = known !== undefined && known.files >= FILES_PER_SHOP;
  if (isWorn) known.close();
  const shop = known === undefined || isWorn ? openShop(options) : known;
  shop.files += 1;
  shops.set(options.name, shop);
  return shop.baseUrl;
};

/**
 * Gives each test file a running shop. Workers have shops of their own, so that no journey moves another one's clock;
 * the files of a worker share one, one after the other, and keep apart by codes of their own. What changes the shop
 * without a plan gets another one: option `shop`.
 */
export default class ShopEnvironment extends TestEnvironment {
  readonly #shop: ShopOptions;
  readonly #faultSeed: number | undefined;

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    const { faultSeed, shop, keepsData, engine } = given[0].projectConfig.testEnvironmentOptions;
    this.#shop = {
      name: typeof shop === 'string' ? shop : 'journeys',
      keepsData: keepsData === true,
      engine: typeof engine === 'string' ? engine : undefined,
    };
    this.#faultSeed = typeof faultSeed === 'number' ? faultSeed : undefined;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const journey: JourneyGlobals = {
      baseUrl: await shopNamed(this.#shop),
      faultSeed: this.#faultSeed,
    };
    Object.assign(this.global, { journey });
  }
}

const openShop = ({ name, keepsData, engine = process.env['LOCAL_ENGINE'] }: ShopOptions): OpenShop => {
  const child = fork(join(import.meta.dirname, 'runner-process.ts'), {
    cwd: root,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      JOURNEY_KEEPS_DATA: String(keepsData),
      LOCAL_ENGINE: engine,
      JOURNEY_LOG: join(root, `.satu/${name}-${process.env['JEST_WORKER_ID'] ?? '1'}.log`),
    },
  });
  return { baseUrl: addressOf(child), close: () => void child.kill(), files: 0 };
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
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
