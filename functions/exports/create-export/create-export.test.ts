import { describe, expect, it } from '@jest/globals';
import { exportedFile } from '../../../test/support/exported-file.ts';
import { importingShop } from '../../../test/support/importing-shop.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { createExport } from './create-export.ts';

describe('who may export', () => {
  it('needs the scope of the kind, to create it and to download it', async () => {
    const world = importingShop();

    await expect(
      exportedFile(
        world,
        { kind: 'customers', format: 'csv' },
        { scopes: ['exports.write', 'catalog.read'] },
      ),
    ).rejects.toThrow('EXPORT_SCOPE_MISSING');
    await expect(
      exportedFile(world, { kind: 'products', format: 'csv' }, { scopes: ['exports.write', 'catalog.read'] }),
    ).resolves.toMatchObject({ rows: 0 });
    await expect(
      exportedFile(
        world,
        { kind: 'products', format: 'csv' },
        { scopes: ['exports.write', 'catalog.read'], readerScopes: ['exports.write'] },
      ),
    ).rejects.toThrow('EXPORT_SCOPE_MISSING');
  });

  it('gets one export for one idempotency key', async () => {
    const { importing } = importingShop();
    const actor = { kind: 'staff', staffId: 'a', role: 'admin', scopes: ['catalog.read'] } as const;
    const request = {
      ...requestFrom(actor),
      query: undefined,
      params: undefined,
      body: { kind: 'products', format: 'csv' },
      idempotency: { key: 'k-1', fingerprint: 'f' },
    } as const;

    const first = await createExport(request, importing);
    const again = await createExport(request, importing);

    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ status: 'running', rows: 0 });
  });
});
