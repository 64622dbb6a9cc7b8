import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PART_NAMES } from './section.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), 'utf8');

test.each(PART_NAMES)('docs/benchmarks.md has the figures of %s between its marks', (part) => {
  const [begin, end] = [page.indexOf(`<!-- begin ${part} -->`), page.indexOf(`<!-- end ${part} -->`)];
  expect(begin).toBeGreaterThan(0);
  expect(page.slice(begin, end)).toContain('Measured 2');
});
