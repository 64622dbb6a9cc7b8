import type { StoredFiles } from '#shared/files/stored-files.ts';

const folderOf = (exportId: string): string => `exports/${exportId}`;

/** The whole file, under the name that a browser saves it by. */
export const fileOf = (exportId: string, fileName: string): string => `${folderOf(exportId)}/${fileName}`;

/** Parts are counted from 1. */
const partOf = (exportId: string, part: number): string =>
  `${folderOf(exportId)}/parts/${String(part).padStart(6, '0')}`;

export const writePart = (
  files: StoredFiles,
  exportId: string,
  part: number,
  text: Uint8Array,
): Promise<void> => files.write(partOf(exportId, part), text);

/** Makes one file of all parts, with one of them in memory at a time. */
export const joinParts = (
  files: StoredFiles,
  { exportId, parts, bytes }: { readonly exportId: string; readonly parts: number; readonly bytes: number },
  fileName: string,
): Promise<void> =>
  files.writeParts(fileOf(exportId, fileName), bytes, async function* () {
    for (let part = 1; part <= parts; part += 1) {
      const read = await files.read(partOf(exportId, part));
      if (read === undefined) throw new Error(`part ${part} of ${exportId} is gone`);
      yield read;
    }
  });
