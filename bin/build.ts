import { join } from 'node:path';
import { buildPages } from '../lib/pages/build-pages.ts';
import { buildReference } from '../lib/reference/build-reference.ts';

/**
 * `npm run build`: the OpenAPI and AsyncAPI documents, the reference page and the typed client, from the declarations, and the
 * pages of shop, console and till.
 * What needs them builds them first by itself; run it by hand before `npx tsc` after a contract changed.
 */
const root = join(import.meta.dirname, '..');
for (const path of await buildReference(root)) console.error(`built ${path}`);
// They are made of the client that was just built.
for (const path of await buildPages(root)) console.error(`built ${path}`);
