import { requireKnownLocation, requireSkus } from '../../inventory/public.ts';
import { actorReference, worksAt } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import { newTransferLine, type Transfer } from '../model/transfer.ts';
import { requireWorkAt } from '../requests/require-transfer.ts';
import { createTransferPart, loadTransfer, TransferExists } from '../store/transfers.ts';
import { showTransfer } from '../view/show-transfer.ts';
import type { RequestTransfer } from './contract.ts';

type Request = RequestOf<typeof RequestTransfer>;

export const requestTransfer: UseCase<typeof RequestTransfer, Runtime> = async (request, runtime) => {
  const { body, idempotency } = request;
  await refuseWrong(request, runtime);
  await requireSkus(
    runtime.db,
    body.lines.map(({ sku }, at) => ({ sku, pointer: `/body/lines/${at}/sku` })),
  );
  const transferId = idempotency === undefined ? runtime.ids.next('tr') : derivedId('tr', idempotency.key);
  const created = newTransfer(transferId, request, runtime);
  try {
    await commit(runtime.db, [createTransferPart(created)]);
  } catch (error) {
    if (!(error instanceof TransferExists)) throw error;
    const found = await loadTransfer(runtime.db, transferId);
    if (found === undefined || replayed(found.recentKeys, idempotency) === undefined) throw error;
    return { status: 201, body: showTransfer(found), version: found.version };
  }
  return { status: 201, body: showTransfer(created), version: created.version };
};

const newTransfer = (
  transferId: string,
  { body, actor, idempotency }: Request,
  { clock }: Runtime,
): Transfer => ({
  transferId,
  version: 1,
  status: 'requested',
  fromLocationId: body.fromLocationId,
  toLocationId: body.toLocationId,
  lines: body.lines.map(({ sku, quantity }) => newTransferLine(sku, quantity)),
  reason: body.reason,
  expectedAt: body.expectedAt,
  createdAt: instant(clock),
  createdBy: actorReference(actor),
  receipts: [],
  recentKeys: remembered([], idempotency, 201),
});

const refuseWrong = async ({ body, actor }: Request, runtime: Runtime): Promise<void> => {
  const { fromLocationId, toLocationId, expectedAt } = body;
  if (fromLocationId === toLocationId)
    throw problem(stockWorkErrors.TRANSFER_TO_SAME_LOCATION, {
      detail: `both locations are ${fromLocationId}`,
      errors: [
        { pointer: '/body/toLocationId', code: 'TRANSFER_TO_SAME_LOCATION', detail: 'name another location' },
      ],
    });
  await requireKnownLocation(runtime, fromLocationId, '/body/fromLocationId');
  await requireKnownLocation(runtime, toLocationId, '/body/toLocationId');
  if (!worksAt(actor, fromLocationId)) requireWorkAt(actor, toLocationId);
  if (expectedAt !== undefined && Date.parse(expectedAt) < runtime.clock.now())
    throw invalidRequest([
      { pointer: '/body/expectedAt', code: 'in_the_past', detail: `${expectedAt} has passed` },
    ]);
};
