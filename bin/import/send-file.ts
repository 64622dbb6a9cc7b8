import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ShopClient } from '#shared/client/generated.ts';
import { CannotRun } from './cannot-run.ts';
import type { ImportTarget } from './options.ts';

/** Creates an import and uploads its file. @returns the import’s id */
export const sendFile = async (shop: ShopClient, file: string, target: ImportTarget): Promise<string> => {
  const blob = await opened(file);
  const { mapping, ...others } = target;
  const { body } = await shop.createImport({
    body: { ...others, ...mappingOf(mapping), fileName: basename(file) },
  });
  const answer = await fetch(body.upload.url, { method: body.upload.method, body: blob });
  if (!answer.ok)
    throw new CannotRun(`Uploading ${file} failed with status ${answer.status}; run the import again.`);
  return body.importId;
};

type CreateImportBody = NonNullable<Parameters<ShopClient['createImport']>[0]>['body'];

/** A name that the shop knows, or what a mapping file says; the shop checks it. */
const mappingOf = (
  mapping: string | undefined,
): Pick<NonNullable<CreateImportBody>, 'mapping' | 'columns'> => {
  if (mapping?.endsWith('.json') !== true) return { mapping };
  try {
    return { columns: JSON.parse(readFileSync(mapping, 'utf8')) as never };
  } catch (error) {
    throw new CannotRun(`${mapping} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
};

/** Opening fails at once or later, by what is wrong with the path. */
const opened = async (file: string): Promise<Blob> => {
  try {
    return await openAsBlob(file);
  } catch {
    throw new CannotRun(`${file} cannot be read; check the path.`);
  }
};
