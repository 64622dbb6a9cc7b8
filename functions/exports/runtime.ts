import { storedFiles, type StoredFiles } from '#shared/files/stored-files.ts';
import { awsRuntime, type Runtime } from '#shared/runtime.ts';

export interface ExportsRuntime extends Runtime {
  readonly files: StoredFiles;
}

export const exportsRuntime = (): ExportsRuntime => ({ ...awsRuntime(), files: storedFiles });
