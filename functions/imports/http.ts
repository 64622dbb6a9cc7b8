import { httpHandler, operation } from '#shared/http/handler.ts';
import { ApplyImport } from './apply-import/contract.ts';
import { applyImport } from './apply-import/apply-import.ts';
import { CancelImport } from './cancel-import/contract.ts';
import { cancelImport } from './cancel-import/cancel-import.ts';
import { CreateImport } from './create-import/contract.ts';
import { createImport } from './create-import/create-import.ts';
import { GetImport } from './get-import/contract.ts';
import { getImport } from './get-import/get-import.ts';
import { GetImportProblems } from './get-import-problems/contract.ts';
import { getImportProblems } from './get-import-problems/get-import-problems.ts';
import { ListImports } from './list-imports/contract.ts';
import { listImports } from './list-imports/list-imports.ts';
import { PauseImport } from './pause-import/contract.ts';
import { pauseImport } from './pause-import/pause-import.ts';
import { ResumeImport } from './resume-import/contract.ts';
import { resumeImport } from './resume-import/resume-import.ts';
import { StartImport } from './start-import/contract.ts';
import { startImport } from './start-import/start-import.ts';
import { importsRuntime } from './runtime.ts';

export const handler = httpHandler(
  [
    operation(CreateImport, createImport),
    operation(StartImport, startImport),
    operation(GetImport, getImport),
    operation(ListImports, listImports),
    operation(ApplyImport, applyImport),
    operation(PauseImport, pauseImport),
    operation(ResumeImport, resumeImport),
    operation(CancelImport, cancelImport),
    operation(GetImportProblems, getImportProblems),
  ],
  importsRuntime(),
);
