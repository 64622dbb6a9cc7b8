import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costsPage } from './costs-page.ts';
import type { MessageCounts } from './message-costs.ts';
import type { OrderCounts } from './order-costs.ts';

/** `npm run costs`: docs/costs.md from what `test/budgets` counted. */
const root = join(import.meta.dirname, '../..');
// Written by the tests of budgets, in these very shapes.
const order = JSON.parse(readFileSync(join(root, 'bench/order-cost.json'), 'utf8')) as OrderCounts;
const message = JSON.parse(readFileSync(join(root, 'bench/message-cost.json'), 'utf8')) as MessageCounts;
writeFileSync(join(root, 'docs/costs.md'), costsPage(order, message));
console.log('wrote docs/costs.md');
