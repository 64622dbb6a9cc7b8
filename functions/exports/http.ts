import { httpHandler, operation } from '#shared/http/handler.ts';
import { exportsRuntime } from './runtime.ts';
import { CreateExport } from './create-export/contract.ts';
import { createExport } from './create-export/create-export.ts';
import { GetExportFile } from './get-export-file/contract.ts';
import { getExportFile } from './get-export-file/get-export-file.ts';
import { GetExport } from './get-export/contract.ts';
import { getExport } from './get-export/get-export.ts';
import { ListExports } from './list-exports/contract.ts';
import { listExports } from './list-exports/list-exports.ts';

export const handler = httpHandler(
  [
    operation(CreateExport, createExport),
    operation(GetExport, getExport),
    operation(GetExportFile, getExportFile),
    operation(ListExports, listExports),
  ],
  exportsRuntime(),
);
