import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadPointWorth } from '../store/points.ts';
import { showPointValues } from '../view/show-point-values.ts';
import type { GetPointValues } from './contract.ts';

export const getPointValues: UseCase<typeof GetPointValues, Runtime> = async (_request, { db }) => {
  const stored = await loadPointWorth(db);
  return { status: 200, body: showPointValues(stored), version: stored?.version };
};
