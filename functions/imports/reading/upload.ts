import { ImportRefused } from '../model/import-refused.ts';
import type { StoredFiles } from '#shared/files/stored-files.ts';
import { uploadOf } from '../store/import-objects.ts';
import type { Chunks } from '../formats/format.ts';

/** The file of an import, read piece by piece as often as wanted. It is the same file every time. */
export interface UploadedFile {
  readonly size: number;
  /** Its beginning, up to a megabyte. */
  readonly head: Uint8Array;
  readonly chunks: () => Chunks;
}

export const openUpload = async (files: StoredFiles, importId: string): Promise<UploadedFile> => {
  const name = uploadOf(importId);
  const first = await files.readRange(name, 0);
  if (first === undefined || first === 'changed')
    throw new ImportRefused(
      'FILE_GONE',
      'files are kept for 7 days; create a new import and upload it again',
    );
  const { size, etag, bytes: head } = first;

  async function* chunks(): Chunks {
    yield head;
    for (let from = head.length; from < size;) {
      const range = await files.readRange(name, from, etag);
      if (range === undefined || range === 'changed' || range.bytes.length === 0) throw changed();
      yield range.bytes;
      from += range.bytes.length;
    }
  }
  return { size, head, chunks };
};

const changed = () =>
  new ImportRefused('FILE_CHANGED', 'the file was uploaded anew while it was read; resume the import');
