import { put } from '#shared/dynamodb/write-action.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import { DAY } from '#shared/time/clock.ts';
import { reviewSegment } from '../../functions/segments/review-segment/review-segment.ts';
import { loadReview } from '../../functions/segments/store/segments.ts';
import { membersOf } from '../../functions/segments/store/standings.ts';
import { allOf, segmentsWorld } from '../../test/support/segments-world.ts';
import { randomFrom } from '../../test/support/random-from.ts';
import type { PartOptions, Section } from '../report/section.ts';

const CUSTOMERS = 100_000;
const MEGABYTE = 1024 * 1024;

/** Checks every customer against a rule about a fifth of them meets, then against one that changes nobody. */
export const measureSegments = async ({ quick }: PartOptions): Promise<Section> => {
  const customers = quick ? CUSTOMERS / 20 : CUSTOMERS;
  const world = segmentsWorld();
  await bringCustomers(world.runtime, customers);
  const rule = allOf(
    { field: 'stage', is: 'one_of', value: ['retention', 'recovery'] },
    { field: 'lifetimeValue', is: 'at_least', value: 1_000_000, currency: 'IDR' },
  );
  await world.save('lost', { name: 'Lost', rule });
  const first = await measured(() => reviewAll(world, 'lost'));
  await world.save('lost', { name: 'Lost customers', rule }, 1);
  const again = await measured(() => reviewAll(world, 'lost'));
  const members = await countMembers(world);
  const seen = (await loadReview(world.runtime.db, 'lost'))?.customersSeen ?? 0;
  const row = (what: string, { seconds, megabytes }: Measured) => [
    what,
    seconds.toFixed(1),
    Math.round(customers / seconds),
    Math.round(megabytes),
  ];
  return {
    part: 'segments',
    title: `${customers} customers checked against a changed segment`,
    method: `Profiles with orders of random age and value; ${members} of them enter. The tasks of the domain in one process, with a database in memory: time and memory are those of the code, without the network. Memory is the growth of the heap while they run, the members in the database included.`,
    tables: [
      {
        columns: ['review', 'seconds', 'customers a second', 'MB'],
        rows: [row(`first, ${members} enter`, first), row('again, no changes', again)],
      },
    ],
    targets: [{ what: 'customers checked', value: seen, bound: customers, kind: 'exactly', unit: '' }],
  };
};

type World = ReturnType<typeof segmentsWorld>;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const measured = async (run: () => Promise<void>): Promise<Measured> => {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  await run();
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, megabytes: (process.memoryUsage().heapUsed - before) / MEGABYTE };
};

const reviewAll = async ({ runtime }: World, segmentId: string): Promise<void> => {
  runtime.pass(3000);
  while ((await loadReview(runtime.db, segmentId))?.finishedAt === undefined)
    await reviewSegment({ segmentId }, runtime);
};

const countMembers = async ({ runtime }: World): Promise<number> =>
  (await membersOf(runtime.db, 'lost', { limit: CUSTOMERS })).items.length;

const bringCustomers = async ({ db, clock }: World['runtime'], customers: number): Promise<void> => {
  const random = randomFrom(15);
  for (let at = 0; at < customers; at += 1) {
    const customerId = `cus_${at}`;
    const registeredAt = new Date(clock.now() - 400 * DAY).toISOString();
    const profile = { customerId, registeredAt, personal: { addresses: [] }, consents: [], identities: {} };
    const lastAt = new Date(clock.now() - random() * 300 * DAY).toISOString();
    const value = { orders: 1 + Math.floor(random() * 5), spent: { IDR: random() * 2_000_000 }, lastAt };
    await db.writeOne(
      put(
        { table: 'customers', pk: `U#${customerId}`, sk: 'A' },
        { ...profile, listShard: shardOf(customerId, 16) },
      ),
    );
    await db.writeOne(put({ table: 'customers', pk: `TL#${customerId}`, sk: 'VALUE' }, value));
  }
};
