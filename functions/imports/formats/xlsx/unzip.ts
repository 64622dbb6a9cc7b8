import { unzipSync, type Unzipped } from 'fflate';
import { ImportRefused } from '../../model/import-refused.ts';

/** A workbook is held in memory while it is read; more than any catalogue has. */
export const MAX_XLSX_BYTES = 30 * 1024 * 1024;
const MAX_UNZIPPED = 120 * 1024 * 1024;

const WANTED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * The parts of a workbook that hold its cells. Sizes are those the file itself names: one that is larger than it says is
 * cut there, so that a zip bomb fills no memory. Throws `ImportRefused`.
 */
export const unzippedParts = (bytes: Uint8Array, file: string): Unzipped => {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        size += originalSize;
        if (size > MAX_UNZIPPED) throw tooLarge(file);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(
      'BROKEN_XLSX',
      `${file} is no workbook that can be opened; save it as .xlsx again, without a password`,
    );
  }
};

const tooLarge = (file: string): ImportRefused =>
  new ImportRefused(
    'XLSX_TOO_LARGE',
    `${file} holds more than ${MAX_UNZIPPED / 1024 / 1024} MB of cells once it is unpacked; save the sheet as CSV, or split it`,
  );
