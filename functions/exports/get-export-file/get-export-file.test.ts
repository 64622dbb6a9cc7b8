import { describe, expect, it } from '@jest/globals';
import { exportedFile } from '../../../test/support/exported-file.ts';
import { importingShop } from '../../../test/support/importing-shop.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { createExport } from '../create-export/create-export.ts';
import { allExports } from '../store/export-jobs.ts';
import { getExportFile } from './get-export-file.ts';

const actor = { kind: 'staff', staffId: 'a', role: 'admin', scopes: ['catalog.read'] } as const;
const asked = { ...requestFrom(actor), query: undefined };

describe('the file of an export', () => {
  it('is there once the export is completed, under a name that says what it is', async () => {
    const world = importingShop();
    const { body } = await createExport(
      { ...asked, params: undefined, body: { kind: 'products', format: 'csv' } },
      world.importing,
    );
    const wanted = { ...asked, params: { exportId: body.exportId }, body: undefined };
    await expect(getExportFile(wanted, world.importing)).rejects.toThrow('EXPORT_NOT_READY');

    await exportedFile(world, { kind: 'products', format: 'csv' });
    const done = (await allExports(world.importing.db)).find(({ status }) => status === 'completed');
    const file = await getExportFile(
      { ...wanted, params: { exportId: done?.exportId ?? '' } },
      world.importing,
    );

    expect(file.body.fileName).toMatch(/^products-\d{4}-\d\d-\d\d\.csv$/);
    expect(file.body.url).toContain(file.body.fileName);
  });

  it('is gone after seven days, and of an unknown export there is none', async () => {
    const world = importingShop();
    await exportedFile(world, { kind: 'products', format: 'csv' });
    const [done] = await allExports(world.importing.db);
    const later = { ...world.importing, clock: { now: () => world.importing.clock.now() + 8 * 86_400_000 } };
    const wanted = { ...asked, params: { exportId: done?.exportId ?? '' }, body: undefined };

    await expect(getExportFile(wanted, later)).rejects.toThrow('EXPORT_NOT_READY');
    await expect(
      getExportFile({ ...wanted, params: { exportId: 'exp_none' } }, world.importing),
    ).rejects.toThrow('EXPORT_NOT_FOUND');
  });
});
