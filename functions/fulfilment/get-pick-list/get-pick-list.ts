import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requirePickList } from '../requests/require-pick-list.ts';
import { showPickList } from '../view/show-pick-list.ts';
import type { GetPickList } from './contract.ts';

export const getPickList: UseCase<typeof GetPickList, Runtime> = async ({ params, actor }, runtime) => {
  const { list, fulfilments } = await requirePickList(runtime, params.pickListId, actor);
  return { status: 200, body: showPickList(list, fulfilments) };
};
