import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { costsPage } from './costs-page.ts';
import { usdPerMillionMessages, type MessageCounts } from './message-costs.ts';
import { usdPerMillionOrders, type OrderCounts } from './order-costs.ts';
import { billedMs, usdOfRuntime } from './prices.ts';

const root = join(import.meta.dirname, '../..');
const counts = JSON.parse(readFileSync(join(root, 'bench/order-cost.json'), 'utf8')) as OrderCounts;
const message = JSON.parse(readFileSync(join(root, 'bench/message-cost.json'), 'utf8')) as MessageCounts;

describe('what an order costs', () => {
  it('stands in docs/costs.md as it follows from what was counted (npm run costs)', () => {
    expect(readFileSync(join(root, 'docs/costs.md'), 'utf8')).toBe(costsPage(counts, message));
  });

  it('is at most 50 dollars a million for database, events, queues and functions, even for an order alone', () => {
    const items = usdPerMillionOrders(counts, 'alone');
    const core = Object.entries(items)
      .filter(([name]) => /DynamoDB|Lambda|EventBridge|SQS/.test(name))
      .reduce((sum, [, usd]) => sum + usd, 0);

    expect(core).toBeLessThanOrEqual(50);
  });

  it('is at most 25 dollars for a million messages of a campaign, beside what the mail provider takes', () => {
    const { 'Amazon SES': provider = 0, ...items } = usdPerMillionMessages(message);

    expect(provider).toBe(100);
    expect(Object.values(items).reduce((sum, usd) => sum + usd, 0)).toBeLessThanOrEqual(25);
  });

  it('is half a gigabyte for a tenth of a second at Lambda’s price', () => {
    expect(usdOfRuntime(512, { waitMs: 100, cpuMs: 0 })).toBeCloseTo(0.6667, 3);
  });

  it('makes a function with half a processor compute twice as long', () => {
    expect(billedMs(1769 / 2, { waitMs: 10, cpuMs: 10 })).toBe(30);
    expect(billedMs(3008, { waitMs: 10, cpuMs: 10 })).toBe(20);
  });
});
