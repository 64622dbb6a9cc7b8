import { detectFormat, workbookFormat } from '../formats/detect.ts';
import type { Format } from '../formats/format.ts';
import { MAX_XLSX_BYTES } from '../formats/xlsx/unzip.ts';
import { isOldWorkbook, isZip, openWorkbook } from '../formats/xlsx/workbook.ts';
import type { ImportOptions } from '../model/import-job.ts';
import { ImportRefused } from '../model/import-refused.ts';
import type { UploadedFile } from './upload.ts';

/** The format of an uploaded file. A workbook is read into memory, any other file piece by piece. Throws `ImportRefused`. */
export const formatOf = async (
  { head, size, chunks }: UploadedFile,
  { fileName: file = 'the file', mapping, columns }: Pick<ImportOptions, 'fileName' | 'mapping' | 'columns'>,
): Promise<Format> => {
  if (isOldWorkbook(head))
    throw new ImportRefused(
      'UNKNOWN_FORMAT',
      `${file} is a workbook of an old version, or has a password; save it as .xlsx without one, or as CSV`,
    );
  if (!isZip(head)) return detectFormat({ file, head, mapping, columns });
  if (size > MAX_XLSX_BYTES)
    throw new ImportRefused(
      'XLSX_TOO_LARGE',
      `${file} has ${size} bytes, and a workbook may have ${MAX_XLSX_BYTES}; save the sheet as CSV`,
    );
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks()) parts.push(chunk);
  return workbookFormat(openWorkbook(Buffer.concat(parts), file), { file, mapping, columns });
};
