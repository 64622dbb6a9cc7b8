import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportView, ShopClient } from '#shared/client/generated.ts';
import type { Progress } from './progress.ts';

const LOOK_MS = 1000;
const FIRST_LOOKS_MS = 150;

const isUnderWay = ({ status }: ImportView): boolean => ['reading', 'checking', 'applying'].includes(status);

/** Looks at an import every second until it is over, paused or cancelled. */
export const watchImport = async (
  shop: ShopClient,
  importId: string,
  progress: Progress,
): Promise<ImportView> => {
  for (let looks = 0; ; looks += 1) {
    const { body } = await shop.getImport({ importId });
    progress(body);
    if (!isUnderWay(body)) return body;
    // A small file is done before the first second is over.
    await sleep(looks < 5 ? FIRST_LOOKS_MS : LOOK_MS);
  }
};
