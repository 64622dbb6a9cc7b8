import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { changeTransfer } from '../requests/change-transfer.ts';
import { requireTransferStatus } from '../requests/require-transfer.ts';
import { showTransfer } from '../view/show-transfer.ts';
import type { CancelTransfer } from './contract.ts';

export const cancelTransfer: UseCase<typeof CancelTransfer, Runtime> = async (request, runtime) => {
  const cancelled = await changeTransfer(request, runtime, async (found) => {
    requireTransferStatus(found, ['requested', 'approved']);
    return {
      transfer: {
        ...found,
        status: 'cancelled',
        cancelledReason: request.body.reason,
        version: found.version + 1,
      },
    };
  });
  return { status: 200, body: showTransfer(cancelled), version: cancelled.version };
};
