import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { fulfilmentOfStaff } from '../requests/own-location.ts';
import { loadFulfilment } from '../store/fulfilments.ts';
import { showFulfilment } from '../view/show-fulfilment.ts';
import type { GetFulfilment } from './contract.ts';

export const getFulfilment: UseCase<typeof GetFulfilment, Runtime> = async ({ params, actor }, { db }) => {
  const { fulfilmentId } = params;
  const found = fulfilmentOfStaff(await loadFulfilment(db, fulfilmentId), fulfilmentId, actor);
  return { status: 200, body: showFulfilment(found), version: found.version };
};
