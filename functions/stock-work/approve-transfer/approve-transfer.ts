import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { changeTransfer } from '../requests/change-transfer.ts';
import { requireTransferStatus, requireWorkAt } from '../requests/require-transfer.ts';
import { showTransfer } from '../view/show-transfer.ts';
import type { ApproveTransfer } from './contract.ts';

export const approveTransfer: UseCase<typeof ApproveTransfer, Runtime> = async (request, runtime) => {
  const approved = await changeTransfer(request, runtime, async (found) => {
    requireTransferStatus(found, ['requested']);
    requireWorkAt(request.actor, found.fromLocationId);
    return {
      transfer: {
        ...found,
        status: 'approved',
        approvedAt: instant(runtime.clock),
        approvedBy: actorReference(request.actor),
        version: found.version + 1,
      },
    };
  });
  return { status: 200, body: showTransfer(approved), version: approved.version };
};
