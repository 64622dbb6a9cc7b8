import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { publisherText } from './publishers.ts';

describe('the publisher of a table', () => {
  it('speaks for the domains whose items there become events, and for no other', () => {
    const inventory = publisherText(domains, 'inventory');
    const catalog = publisherText(domains, 'catalog');

    expect(inventory).toContain("from '../../functions/inventory/stream-events.ts'");
    expect(inventory).not.toContain('promotions');
    expect(catalog).not.toContain('inventory');
  });

  it('carries event items alone where no domain declares more', () => {
    expect(publisherText([], 'orders')).toContain('publisher([])');
  });
});
