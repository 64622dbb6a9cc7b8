import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ShopClient } from '#shared/client/generated.ts';
import { CannotRun } from './cannot-run.ts';
import type { ImportWishes } from './options.ts';

/** Creates an import and uploads its file. @returns the import’s id */
export const sendFile = async (shop: ShopClient, file: string, wished: ImportWishes): Promise<string> => {
  const blob = await opened(file);
  const { body } = await shop.createImport({ body: { ...wished, fileName: basename(file) } });
  const answer = await fetch(body.upload.url, { method: body.upload.method, body: blob });
  if (!answer.ok) throw new CannotRun(`uploading ${file} was answered with ${answer.status}`);
  return body.importId;
};

/** Opening fails at once or later, by what is wrong with the path. */
const opened = async (file: string): Promise<Blob> => {
  try {
    return await openAsBlob(file);
  } catch {
    throw new CannotRun(`${file} cannot be read; is the path right?`);
  }
};
