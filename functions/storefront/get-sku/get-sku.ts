import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { lookUpSku } from '../requests/look-up-sku.ts';
import type { GetSku } from './contract.ts';

export const getSku: UseCase<typeof GetSku, Runtime> = async ({ params, query, actor }, runtime) => ({
  status: 200,
  body: await lookUpSku(params.sku, { channel: query.channel, actor, pointer: '/params/sku' }, runtime),
});
