import { StockMoved } from '../../inventory/public.ts';
import { LotMoved } from '../../lots/public.ts';
import { ScanSessionMoved } from '../../scanning/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Transfer } from '../model/transfer.ts';
import { saveTransferParts, TransferMoved } from '../store/transfers.ts';
import { requireTransfer } from './require-transfer.ts';

/** A step of a transfer: how it is afterwards, and what is written and said with it. */
export interface TransferChange {
  readonly transfer: Transfer;
  readonly events?: readonly OutgoingEvent[];
  readonly parts?: readonly TransactionPart[];
}

interface TransferRequest {
  readonly params: { readonly transferId: string };
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
}

/**
 * One step of a transfer with the stock it moves, in one transaction; decided again when the transfer or the stock
 * changed in between. The same request again is answered with the transfer as it is; so is a decision of `undefined`.
 */
export const changeTransfer = (
  { params, actor, idempotency }: TransferRequest,
  runtime: Runtime,
  decide: (found: Transfer) => Promise<TransferChange | undefined>,
): Promise<Transfer> =>
  decideAgain(
    (error) =>
      [TransferMoved, StockMoved, ScanSessionMoved, LotMoved].some((Moved) => error instanceof Moved),
    async () => {
      const found = await requireTransfer(runtime.db, params.transferId, actor);
      if (replayed(found.recentKeys, idempotency) !== undefined) return found;
      const change = await decide(found);
      if (change === undefined) return found;
      const saved = {
        ...change.transfer,
        recentKeys: remembered(found.recentKeys, idempotency, 200),
      };
      await commit(runtime.db, [
        ...saveTransferParts(saved, change.events ?? [], runtime.clock),
        ...(change.parts ?? []),
      ]);
      return saved;
    },
  );
