import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { defineDomain, type DomainContract } from '#shared/contracts/domain.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { defineItems } from '#shared/contracts/table.ts';
import { streamEventsOf, tableOfChanges } from './own-changes.ts';
import { refuseCrowdedStreams } from './stream-readers.ts';
import { indexesOf } from './table-indexes.ts';

const keysOnly = { include: 'keys', serves: '' } as const;
const text = (name: string) => ({ name, type: 'string' }) as const;

const itemsWith = (pk: string, partition = 'owner') =>
  defineItems('orders', {
    items: { thing: { pk, sk: 'A', serves: '' } },
    indexes: { byOwner: { partition: [text(partition)], sort: [], ...keysOnly } },
  });

const domainOf = (name: string, more: Partial<DomainContract>): DomainContract =>
  defineDomain({ name, purpose: '', errors: {}, publishes: [], ...more });

const task = (keyPrefix: string) => ({ name: 'follow', keyPrefix, on: ['INSERT'], errorImpact: '' }) as const;

describe('indexes of a table', () => {
  it('are those of all domains, and one that two domains share is made once', () => {
    const domains = [
      domainOf('a', { items: [itemsWith('A#{id}')] }),
      domainOf('b', { items: [itemsWith('B#{id}')] }),
    ];

    expect(indexesOf(domains, 'orders').map(({ name }) => name)).toEqual(['byOwner']);
    expect(indexesOf(domains, 'catalog')).toEqual([]);
  });

  it('are refused when two domains mean different things by one name', () => {
    const domains = [
      domainOf('a', { items: [itemsWith('A#{id}')] }),
      domainOf('b', { items: [itemsWith('B#{id}', 'shop')] }),
    ];

    expect(() => indexesOf(domains, 'orders')).toThrow('different indexes "byOwner"');
  });
});

describe('changes of a domain’s own items', () => {
  it('come from the table the items are kept in', () => {
    expect(tableOfChanges(domainOf('a', { items: [itemsWith('A#{id}')] }), task('A#'))).toBe('orders');
  });

  it('cannot be those of another domain', () => {
    expect(() => tableOfChanges(domainOf('a', { items: [itemsWith('A#{id}')] }), task('B#'))).toThrow(
      'cannot be its own',
    );
  });

  it('must be named when events are made of them', () => {
    const Moved = defineEvent({
      type: 'Moved',
      domain: 'a',
      version: 1,
      summary: '',
      delivery: 'stream',
      data: z.object({}),
    });

    expect(() => streamEventsOf([domainOf('a', { publishes: [Moved] })], 'orders')).toThrow(
      'declares no streamEvents',
    );
  });

  it('are followed by one domain per table at most, beside the publisher', () => {
    const follower = (name: string, pk: string, keyPrefix: string) =>
      domainOf(name, { items: [itemsWith(pk)], stream: { tasks: [task(keyPrefix)], reach: {} } });

    expect(() => refuseCrowdedStreams([follower('a', 'A#{id}', 'A#')])).not.toThrow();
    expect(() =>
      refuseCrowdedStreams([follower('a', 'A#{id}', 'A#'), follower('b', 'B#{id}', 'B#')]),
    ).toThrow('a, b');
  });
});
