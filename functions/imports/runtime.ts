import { awsRuntime, type Runtime } from '#shared/runtime.ts';
import { s3Files, type ImportFiles } from './store/import-files.ts';

export interface ImportsRuntime extends Runtime {
  readonly files: ImportFiles;
}

export const importsRuntime = (): ImportsRuntime => ({ ...awsRuntime(), files: s3Files });
