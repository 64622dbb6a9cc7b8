import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ShopClient } from '#shared/client/generated.ts';
import { CannotRun } from './cannot-run.ts';
import type { ImportTarget } from './options.ts';

/** Creates an import and uploads its file. @returns the import’s id */
export const sendFile = async (shop: ShopClient, file: string, target: ImportTarget): Promise<string> => {
  const blob = await opened(file);
  const { body } = await shop.createImport({ body: { ...target, fileName: basename(file) } });
  const answer = await fetch(body.upload.url, { method: body.upload.method, body: blob });
  if (!answer.ok)
    throw new CannotRun(`Uploading ${file} failed with status ${answer.status}; run the import again.`);
  return body.importId;
};

/** Opening fails at once or later, by what is wrong with the path. */
const opened = async (file: string): Promise<Blob> => {
  try {
    return await openAsBlob(file);
  } catch {
    throw new CannotRun(`${file} cannot be read; check the path.`);
  }
};
