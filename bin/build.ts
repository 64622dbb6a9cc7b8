import { join } from 'node:path';
import { buildReference } from '../lib/reference/build-reference.ts';

/**
 * `npm run build`: the OpenAPI and AsyncAPI documents, the reference page and the typed client, from the declarations.
 * What needs them builds them first by itself; run it by hand before `npx tsc` after a contract changed.
 */
for (const path of await buildReference(join(import.meta.dirname, '..'))) console.error(`built ${path}`);
