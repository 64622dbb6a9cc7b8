import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

/** Below this a document costs less as it is. */
const WORTH_PACKING_BYTES = 50_000;

/**
 * Puts large JSON documents into bundles compressed, to be unpacked when they are first read: the API's own reference
 * shrinks from 270 KB to 40 KB, and whoever asks for one document does not wait for the others.
 */
export const packedJson: Plugin = {
  name: 'packed-json',
  setup: (build) => {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (path.endsWith('/package.json')) return { contents: nameIn(text), loader: 'json' };
      if (text.length < WORTH_PACKING_BYTES || path.includes('node_modules')) return undefined;
      return { contents: unpacking(text), loader: 'js' };
    });
  },
};

/** All that the SDK's clients read in their own package.json, of which each would bring two kilobytes. */
const nameIn = (text: string): string => {
  const { name, version } = z.parse(packageJson, JSON.parse(text));
  return JSON.stringify({ name, version });
};

const packageJson = z.object({ name: z.string(), version: z.string() });

/** The document behind getters of its members: it is unpacked when one is read first, and a process that reads none never does. */
const unpacking = (text: string): string => {
  const document = z.parse(members, JSON.parse(text));
  const packed = gzipSync(JSON.stringify(document)).toString('base64');
  const getters = Object.keys(document).map((name) => {
    const key = JSON.stringify(name);
    return `get ${key}() { return unpacked()[${key}]; }`;
  });
  return [
    `import { gunzipSync } from 'node:zlib';`,
    `let document;`,
    `const unpacked = () => (document ??= JSON.parse(gunzipSync(Buffer.from('${packed}', 'base64')).toString('utf8')));`,
    `export default { ${getters.join(', ')} };`,
  ].join('\n');
};

const members = z.record(z.string(), z.unknown());
