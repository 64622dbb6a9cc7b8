import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ShopClient } from '#shared/client/generated.ts';
import { CannotRun } from './cannot-run.ts';
import type { ImportWishes } from './options.ts';

/** Creates an import and uploads its file. @returns the import’s id */
export const sendFile = async (shop: ShopClient, file: string, wished: ImportWishes): Promise<string> => {
  const blob = await openAsBlob(file).catch(() => undefined);
  if (blob === undefined) throw new CannotRun(`${file} cannot be read; is the path right?`);
  const { body } = await shop.createImport({ body: { ...wished, fileName: basename(file) } });
  const answer = await fetch(body.upload.url, { method: body.upload.method, body: blob });
  if (!answer.ok) throw new CannotRun(`uploading ${file} was answered with ${answer.status}`);
  return body.importId;
};
