import { join } from 'node:path';
import { buildReference } from '../../lib/reference/build-reference.ts';

/** Tests read the documents and call through the typed client. */
export default async () => {
  await buildReference(join(import.meta.dirname, '../..'));
};
