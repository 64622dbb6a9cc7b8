import { describe, expect, it } from '@jest/globals';
import { memoryDatabase } from '../../test/support/memory-database.ts';
import { put as write } from '#shared/dynamodb/write-action.ts';
import { saveUpsert } from './save-upsert.ts';

const key = { table: 'catalog', pk: 'THING', sk: 'A' } as const;

const put = (db: ReturnType<typeof memoryDatabase>, name: string, under: string) =>
  saveUpsert(db, { key, current: undefined }, { name }, { idempotency: { key: under, fingerprint: name } });

describe('two who save at once what was not there before', () => {
  it('get the same answer when they are one request, sent twice', async () => {
    const db = memoryDatabase();

    const answers = await Promise.all([put(db, 'Shirts', 'k'), put(db, 'Shirts', 'k')]);

    expect(answers.map(({ status, aggregate }) => [status, aggregate.version])).toEqual([
      [201, 1],
      [201, 1],
    ]);
  });

  it('agree when they say the same', async () => {
    const db = memoryDatabase();

    const answers = await Promise.all([put(db, 'Shirts', 'k1'), put(db, 'Shirts', 'k2')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
  });

  it('do not overrule each other: the second has to look first', async () => {
    const db = memoryDatabase();

    const [first, second] = await Promise.allSettled([put(db, 'Shirts', 'k1'), put(db, 'Hats', 'k2')]);

    expect(first).toMatchObject({ status: 'fulfilled', value: { status: 201 } });
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { contract: { code: 'PRECONDITION_REQUIRED' }, details: { extensions: { currentVersion: 1 } } },
    });
  });
});

describe('an aggregate whose versions are kept beside it', () => {
  const keepBoth = (db: ReturnType<typeof memoryDatabase>, name: string) =>
    saveUpsert<{ name: string }>(
      db,
      {
        key,
        current: undefined,
        beside: (aggregate) => [
          { actions: [write({ ...key, sk: 'V#1' }, aggregate)], refused: () => undefined },
        ],
      },
      { name },
      {},
    );

  it('is written with its version, by the first of two at once', async () => {
    const db = memoryDatabase();

    const [first, same] = await Promise.all([keepBoth(db, 'Shirts'), keepBoth(db, 'Shirts')]);
    const other = await keepBoth(db, 'Hats').catch((error: unknown) => error);

    expect([first.status, same.status].sort()).toEqual([200, 201]);
    expect(other).toMatchObject({ contract: { code: 'PRECONDITION_REQUIRED' } });
    expect(await db.get({ ...key, sk: 'V#1' })).toMatchObject({ name: 'Shirts', version: 1 });
  });
});
