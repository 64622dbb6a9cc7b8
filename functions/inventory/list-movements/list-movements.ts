import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import type { Movement } from '../model/movement.ts';
import type { ListMovements } from './contract.ts';

export const listMovements: UseCase<typeof ListMovements, Runtime> = async ({ params, query }, { db }) => {
  const page = await db.query<Movement & { pk: string; sk: string; writeId: string }>(
    'inventory',
    `M#${params.sku}#${params.locationId}`,
    { newestFirst: true, ...query },
  );
  const data = page.items.map(({ pk: _pk, sk: _sk, writeId: _writeId, ...movement }) => movement);
  return { status: 200, body: { data, page: { nextCursor: page.nextCursor ?? null } } };
};
