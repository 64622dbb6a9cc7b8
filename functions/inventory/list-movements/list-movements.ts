import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { newestMovements } from '../store/newest-movements.ts';
import type { ListMovements } from './contract.ts';

export const listMovements: UseCase<typeof ListMovements, Runtime> = async ({ params, query }, { db }) => {
  const { items, nextCursor } = await newestMovements(db, params, query);
  return { status: 200, body: { data: [...items], page: { nextCursor: nextCursor ?? null } } };
};
