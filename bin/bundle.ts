import { join } from 'node:path';
import { domains } from '../functions/domains.ts';
import { bundle } from '../lib/bundling/bundle.ts';
import { entryPointsOf } from '../lib/bundling/entry-points.ts';
import { maxBytesOf, sizesIn, type BundleSize } from '../lib/bundling/sizes.ts';
import { buildReference } from '../lib/reference/build-reference.ts';

/** Builds every bundle, tells their sizes, and fails when one is too large. */
const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/bundles');
await buildReference(root);
await bundle(entryPointsOf(root, domains), { root, outdir });

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
const largestParts = ({ parts }: BundleSize): string =>
  parts
    .slice(0, 6)
    .map(({ name, bytes }) => `${name} ${kilobytes(bytes)}`)
    .join(', ');

const sizes = sizesIn(outdir);
sizes.forEach(({ name, bytes }) => console.log(`${kilobytes(bytes).padStart(8)}  ${name}`));

const tooLarge = sizes.filter(({ name, bytes }) => bytes > maxBytesOf(name));
tooLarge.forEach((size) => {
  console.error(
    `${size.name} is ${kilobytes(size.bytes)}, ${kilobytes(maxBytesOf(size.name))} are allowed; most of it: ${largestParts(size)}`,
  );
});
process.exitCode = tooLarge.length === 0 ? 0 : 1;
