import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

/** Below this a document costs less as it is. */
const WORTH_PACKING_BYTES = 50_000;

/**
 * Puts large JSON documents into bundles compressed, and unpacks them when the bundle is loaded: the API's own
 * reference shrinks from 270 KB to 40 KB, and two milliseconds of unpacking replace as many of parsing code.
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

const unpacking = (text: string): string => {
  const packed = gzipSync(JSON.stringify(JSON.parse(text))).toString('base64');
  return [
    `import { gunzipSync } from 'node:zlib';`,
    `export default JSON.parse(gunzipSync(Buffer.from('${packed}', 'base64')).toString('utf8'));`,
  ].join('\n');
};
