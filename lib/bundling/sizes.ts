import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { metafileOf } from './bundle.ts';

/** Lambda loads and compiles a bundle at every cold start; above this the cold start budget cannot be kept. */
export const MAX_BUNDLE_BYTES = 450_000;

/** Bundles with a limit of their own, and why. */
const OWN_LIMITS: Readonly<Record<string, number>> = {
  // The PDF library alone is 480 KB. Staff and customers who print wait for it, nobody who buys.
  'documents-http': 750_000,
  // The packed documents are 340 KB of it, and grow with every route. They are read by developers, and kept by browsers.
  'reference-http': 650_000,
  // Composes the parts of every domain of a sale in one transaction; back-orders and phone numbers (24 KB) are the latest.
  'checkout-http': 490_000,
  // Asks every domain what is still true when it sends; messages come from queues, and nobody waits. Web push (8 KB) is the latest.
  'engagement-events': 515_000,
  // Reads CSV, XML, XLSX and entities, in a job that nobody waits for with a page open.
  'imports-events': 530_000,
};

/** Bytes that a bundle may have. */
export const maxBytesOf = (name: string): number => OWN_LIMITS[name] ?? MAX_BUNDLE_BYTES;

export interface BundleSize {
  readonly name: string;
  readonly bytes: number;
  /** What it is made of, by package or by folder of the repository, largest first. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

const metafile = z.object({
  outputs: z.record(
    z.string(),
    z.object({ bytes: z.number(), inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  ),
});

/** The sizes of the bundles in `outdir`, largest first, as esbuild recorded them. */
export const sizesIn = (outdir: string): readonly BundleSize[] => {
  const { outputs } = z.parse(metafile, JSON.parse(readFileSync(metafileOf(outdir), 'utf8')));
  return Object.entries(outputs)
    .map(([file, { bytes, inputs }]) => ({
      name: file.split('/').at(-2) ?? file,
      bytes,
      parts: partsOf(inputs),
    }))
    .sort(largestFirst);
};

const partsOf = (
  inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>,
): BundleSize['parts'] => {
  const sums = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = partOf(file);
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].map(([name, bytes]) => ({ name, bytes })).sort(largestFirst);
};

/** `…/node_modules/@scope/name/…` → `@scope/name`, `functions/orders/model/…` → `functions/orders`. */
const partOf = (file: string): string => {
  const inPackage = file.split('node_modules/').at(-1);
  if (inPackage === undefined || inPackage === file) return file.split('/').slice(0, 2).join('/');
  return inPackage
    .split('/')
    .slice(0, inPackage.startsWith('@') ? 2 : 1)
    .join('/');
};

const largestFirst = (a: { readonly bytes: number }, b: { readonly bytes: number }): number =>
  b.bytes - a.bytes;
