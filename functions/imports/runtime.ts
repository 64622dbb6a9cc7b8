import { awsRuntime, type Runtime } from '#shared/runtime.ts';
import { storedFiles, type StoredFiles } from '#shared/files/stored-files.ts';

export interface ImportsRuntime extends Runtime {
  readonly files: StoredFiles;
}

export const importsRuntime = (): ImportsRuntime => ({ ...awsRuntime(), files: storedFiles });
