import { storedFiles, type StoredFiles } from '#shared/files/stored-files.ts';
import { awsRuntime, type Runtime } from '#shared/runtime.ts';

export interface ReconciliationRuntime extends Runtime {
  readonly files: StoredFiles;
}

export const reconciliationRuntime = (): ReconciliationRuntime => ({ ...awsRuntime(), files: storedFiles });

export const fileOf = (method: string, day: string): string => `settlements/${method}/${day}.csv`;
