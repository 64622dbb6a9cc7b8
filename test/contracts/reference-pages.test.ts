import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = join(import.meta.dirname, '../../docs/reference');
const MOST_LINES = 3000;

describe('the generated pages that git keeps', () => {
  it('are no longer than a review can take in', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
    const lines = pages.map((file) => readFileSync(join(folder, file), 'utf8').split('\n').length);

    expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(MOST_LINES);
  });
});
