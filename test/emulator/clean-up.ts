import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Undo = () => Promise<void> | void;

export interface CleanUp {
  readonly later: (undo: Undo) => void;
  /** A folder that goes when everything goes. */
  readonly temporaryFolder: () => string;
  readonly now: () => Promise<void>;
}

/** Undoes what a run made, last first, also when it is interrupted or runs out of time. */
export const cleanUp = (): CleanUp => {
  const undoes: Undo[] = [];
  const now = async (): Promise<void> => {
    for (let undo = undoes.pop(); undo !== undefined; undo = undoes.pop()) await undo();
  };
  const interrupted = (): void => void now().finally(() => process.exit(1));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return {
    later: (undo) => undoes.push(undo),
    temporaryFolder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'satu-emulator-'));
      undoes.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
      return folder;
    },
    now,
  };
};
