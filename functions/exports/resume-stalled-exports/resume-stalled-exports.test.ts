import { describe, expect, it } from '@jest/globals';
import { exportedFile } from '../../../test/support/exported-file.ts';
import { importingShop } from '../../../test/support/importing-shop.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { createExport } from '../create-export/create-export.ts';
import { allExports } from '../store/export-jobs.ts';
import { resumeStalledExports } from './resume-stalled-exports.ts';

const actor = { kind: 'staff', staffId: 'a', role: 'admin', scopes: ['catalog.read'] } as const;

describe('exports whose worker ended in the middle', () => {
  it('are started again after five minutes; others are left alone', async () => {
    const world = importingShop();
    const { importing } = world;
    const request = { ...requestFrom(actor), query: undefined, params: undefined };
    await createExport({ ...request, body: { kind: 'products', format: 'csv' } }, importing);
    await exportedFile(world, { kind: 'products', format: 'csv' });
    const versions = async () =>
      (await allExports(importing.db)).map(({ status, version }) => [status, version]).sort();
    const before = await versions();

    await resumeStalledExports({}, importing);
    const soon = await versions();
    await resumeStalledExports(
      {},
      { ...importing, clock: { now: () => importing.clock.now() + 6 * 60_000 } },
    );

    expect(soon).toEqual(before);
    expect(await versions()).toEqual([before[0], ['running', 2]]);
  });
});
