import { isApiProblem } from '#shared/client/api-problem.ts';
import { kept } from '../kit/kept.ts';

/** A scan on a walk through the store, until the shop has it. */
export interface PickScan {
  /** Its key: sent again it is the same scan. */
  readonly scanId: string;
  readonly pickListId: string;
  readonly code: string;
  readonly quantity?: number | undefined;
}

const unsent = kept<readonly PickScan[]>('satu.unsent-picks', []);

export const unsentPicks = (pickListId: string): readonly PickScan[] =>
  unsent.value.filter((scan) => scan.pickListId === pickListId);

export const keepPick = (pickListId: string, code: string, quantity?: number): void => {
  unsent.value = [...unsent.value, { scanId: crypto.randomUUID(), pickListId, code, quantity }];
};

/**
 * Sends scans in their order, those that come meanwhile too, until the shop cannot be reached; what is left waits for
 * the next time. One that is refused is dropped, and thrown.
 */
export const sendPicks = async (
  pickListId: string,
  send: (scan: PickScan) => Promise<unknown>,
): Promise<void> => {
  for (let [scan] = unsentPicks(pickListId); scan !== undefined; [scan] = unsentPicks(pickListId)) {
    const { scanId } = scan;
    try {
      await send(scan);
      drop(scanId);
    } catch (error) {
      if (!isApiProblem(error) || error.status >= 500) return;
      drop(scanId);
      throw error;
    }
  }
};

const drop = (scanId: string): void => {
  unsent.value = unsent.value.filter((scan) => scan.scanId !== scanId);
};
