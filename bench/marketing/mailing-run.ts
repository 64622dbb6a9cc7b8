import type { mailingShop } from '../../test/support/mailing-shop.ts';
import { randomFrom } from '../../test/support/random-from.ts';
import type { Cell, Section, Target } from '../report/section.ts';

export type MailingShop = Awaited<ReturnType<typeof mailingShop>>;

const MEGABYTE = 1024 * 1024;

/** What a load of marketing messages used, and what became of each message. */
export interface MailingRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly restarts: number;
  /** Messages of which the shop knows neither that they were sent nor why not. */
  readonly lost: number;
  /** Messages that were handed to the provider more than once. */
  readonly duplicates: number;
  /** Messages that were cut off at the provider: recorded as such, and not sent again. */
  readonly unknown: number;
  readonly usage: readonly (readonly [name: string, calls: number, readUnits: number, writeUnits: number])[];
}

/** Runs a load, where the process ends at a random moment of each minute. */
export const mailingRun = async (
  shop: MailingShop,
  recipients: number,
  { begin, endsWithin }: { readonly begin: () => Promise<unknown>; readonly endsWithin: number },
): Promise<MailingRun> => {
  const random = randomFrom(16);
  shop.meter.reset();
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let megabytes = 0;
  let goesOn = true;
  const cut = () => shop.cuts.cutAfter(Math.ceil(random() * endsWithin));
  cut();
  await begin();
  while (goesOn) {
    cut();
    goesOn = await shop.minute();
    megabytes = Math.max(megabytes, process.memoryUsage().rss / MEGABYTE);
  }
  const { user, system } = process.cpuUsage(cpu);
  const statuses = shop.meter
    .items('engagement')
    .flatMap(({ pk, status }) => (String(pk).startsWith('MSG#') ? [String(status)] : []));
  const ended = statuses.filter((status) => status !== 'sending');
  return {
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
    megabytes,
    restarts: shop.cuts.ended(),
    lost: recipients - ended.length,
    duplicates: [...shop.handovers.values()].filter((times) => times > 1).length,
    unknown: statuses.filter((status) => status === 'failed').length,
    usage: Object.entries(shop.meter.usage()).map(
      ([name, { calls, readUnits, writeUnits }]) => [name, calls, readUnits, writeUnits] as const,
    ),
  };
};

const usageRows = ({ usage }: MailingRun, recipients: number): readonly (readonly Cell[])[] =>
  usage.map(([name, ...counts]) => [name, ...counts.map((count) => Number((count / recipients).toFixed(2)))]);

const runRow = (what: string, run: MailingRun, recipients: number): readonly Cell[] => [
  what,
  run.seconds.toFixed(1),
  Math.round(recipients / run.cpuSeconds),
  Math.round(run.megabytes),
  run.restarts,
  run.unknown,
];

const RUN_COLUMNS = ['', 'seconds', 'messages per second of CPU', 'MB', 'restarts', 'outcome unknown'];

/** How a run went, and what each message or customer cost in calls. */
export const tablesOf = (
  run: MailingRun,
  { name, each, recipients }: { readonly name: string; readonly each: string; readonly recipients: number },
): Section['tables'] => [
  { columns: RUN_COLUMNS, rows: [runRow(name, run, recipients)] },
  {
    title: `For each ${each}`,
    columns: ['function', 'calls', 'read units', 'write units'],
    rows: usageRows(run, recipients),
  },
];

export const targetsOf = ({ lost, duplicates }: MailingRun): readonly Target[] => [
  { what: 'messages lost', value: lost, bound: 0, kind: 'exactly', unit: '' },
  { what: 'messages sent twice', value: duplicates, bound: 0, kind: 'exactly', unit: '' },
];
