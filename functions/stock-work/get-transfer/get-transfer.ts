import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireTransfer } from '../requests/require-transfer.ts';
import { showTransfer } from '../view/show-transfer.ts';
import type { GetTransfer } from './contract.ts';

export const getTransfer: UseCase<typeof GetTransfer, Runtime> = async ({ params, actor }, { db }) => {
  const found = await requireTransfer(db, params.transferId, actor);
  return { status: 200, body: showTransfer(found), version: found.version };
};
