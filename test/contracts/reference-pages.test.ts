import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';

const folder = join(import.meta.dirname, '../../docs/reference');
/** With its errors, events, permissions and items: a change of one route is read in a minute. */
const LINES_OF_ROUTE = 8;

describe('the generated pages that git keeps', () => {
  it('grow by a few lines with each route', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
    const lines = pages.map((file) => readFileSync(join(folder, file), 'utf8').split('\n').length);
    const routes = domains.flatMap(({ http }) => http?.routes ?? []);

    expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(routes.length * LINES_OF_ROUTE);
  });
});
