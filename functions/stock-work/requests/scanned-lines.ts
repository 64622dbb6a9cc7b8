import { scannedUnits } from '../../scanning/public.ts';
import type { MovedLot } from '../../lots/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';

interface TransferWork {
  readonly scanSessionId: string;
  readonly actor: Actor;
  readonly locationId: string;
  readonly usedBy: string;
}

export interface ScannedLines {
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly lots?: readonly MovedLot[];
  }[];
  readonly parts: readonly TransactionPart[];
}

/** Lines of a transfer that a scan session found, with what ends the session. */
export const scannedLines = async (
  db: Database,
  { scanSessionId, ...work }: TransferWork,
): Promise<ScannedLines> => {
  const { skus, parts } = await scannedUnits(db, { sessionId: scanSessionId, ...work, maxSkus: 30 });
  return {
    lines: skus.map(({ sku, quantity, lots }) => ({
      sku,
      quantity,
      lots: lots.length === 0 ? undefined : lots,
    })),
    parts,
  };
};
