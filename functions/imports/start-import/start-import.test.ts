import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf } from '../../../test/support/asking.ts';
import {
  importingShop,
  importStaff,
  ranImport,
  startedImport,
} from '../../../test/support/importing-shop.ts';
import { applyImport } from '../apply-import/apply-import.ts';
import { createImport } from '../create-import/create-import.ts';
import { getImport } from '../get-import/get-import.ts';
import { getImportProblems } from '../get-import-problems/get-import-problems.ts';
import { listImports } from '../list-imports/list-imports.ts';
import { onImportAdvanced } from '../on-import-advanced/on-import-advanced.ts';
import { startImport } from './start-import.ts';

type World = ReturnType<typeof importingShop>;

const mug = '{"sku":"MUG","name":"Mug"}\n';
const nameless = '{"sku":"CUP"}\n';

const create = ({ importing }: World, more: object = {}) =>
  createImport({ ...asking(importStaff, { body: {} as never }), ...more }, importing);
const start = ({ importing }: World, importId: string, mode: 'apply' | 'dry_run' = 'dry_run') =>
  startImport(asking(importStaff, { params: { importId }, body: { mode } }), importing);
const apply = ({ importing }: World, importId: string) =>
  applyImport(asking(importStaff, { params: { importId } }), importing);
const statusOf = async ({ importing }: World, importId: string) =>
  (await getImport(asking(importStaff, { params: { importId } }), importing)).body.status;
const problemsOf = ({ importing }: World, importId: string) =>
  getImportProblems(asking(importStaff, { params: { importId } }), importing);

describe('an import', () => {
  it('is created once under one key, also when the request comes twice at once', async () => {
    const world = importingShop();
    const idempotency = { key: 'import-1', fingerprint: 'a' };

    const [one, other] = await Promise.all([create(world, { idempotency }), create(world, { idempotency })]);
    const { body } = await listImports(asking(importStaff, {}), world.importing);

    expect(other.body.importId).toBe(one.body.importId);
    expect(body.data).toHaveLength(1);
  });

  it('starts when its file is there, and is started once', async () => {
    const world = importingShop();
    const { body } = await create(world);

    expect(await refusalOf(start(world, body.importId))).toBe('IMPORT_FILE_MISSING');
    const importId = await startedImport(world, mug, {}, { mode: 'dry_run' });
    const again = await start(world, importId);
    expect(again.body.status).toBe('reading');
    expect(await refusalOf(start(world, importId, 'apply'))).toBe('IMPORT_STATUS_CONFLICT');
    expect(await refusalOf(start(world, 'imp_unknown'))).toBe('IMPORT_NOT_FOUND');
  });

  it('is applied after it was checked, not before, and once however often that is asked', async () => {
    const world = importingShop();
    const importId = await startedImport(world, mug, {}, { mode: 'dry_run' });

    expect(await refusalOf(apply(world, importId))).toBe('IMPORT_STATUS_CONFLICT');
    await ranImport(world, importId);
    const checked = await statusOf(world, importId);
    const [one, other] = await Promise.all([apply(world, importId), apply(world, importId)]);
    const { job } = await ranImport(world, importId);

    expect(checked).toBe('checked');
    expect([one.body.status, other.body.status]).toEqual(['applying', 'applying']);
    expect(job).toMatchObject({ status: 'completed', counts: { created: 1 } });
  });

  it('gives a link to its problems once a step with some has ended', async () => {
    const world = importingShop();
    const clean = await startedImport(world, mug, {}, { mode: 'dry_run' });
    const faulty = await startedImport(world, mug + nameless, {}, { mode: 'dry_run' });
    const early = await refusalOf(problemsOf(world, faulty));
    await ranImport(world, clean);
    await ranImport(world, faulty);

    expect([early, await refusalOf(problemsOf(world, clean))]).toEqual([
      'IMPORT_PROBLEMS_NOT_READY',
      'IMPORT_PROBLEMS_NOT_READY',
    ]);
    expect((await problemsOf(world, faulty)).body).toMatchObject({ method: 'GET' });
  });

  it('that does not exist any more moves nothing when its event comes late', async () => {
    const world = importingShop();

    const late = onImportAdvanced(
      { data: { importId: 'imp_gone', status: 'reading' } } as never,
      world.importing,
    );

    await expect(late).resolves.toBeUndefined();
  });
});
