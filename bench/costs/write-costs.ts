import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costsPage } from './costs-page.ts';
import type { OrderCounts } from './order-costs.ts';

/** `npm run costs`: docs/costs.md from bench/order-cost.json. */
const root = join(import.meta.dirname, '../..');
// Written by the test of budgets, in this very shape.
const counts = JSON.parse(readFileSync(join(root, 'bench/order-cost.json'), 'utf8')) as OrderCounts;
writeFileSync(join(root, 'docs/costs.md'), costsPage(counts));
console.log('wrote docs/costs.md');
