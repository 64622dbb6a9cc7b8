import type { DomainContract, OwnChanges } from '#shared/contracts/domain.ts';
import { leadingKeyOf, type ItemContract, type TableName } from '#shared/contracts/table.ts';

/** The table whose stream carries these changes: the one where the domain keeps items under the key prefix. */
export const tableOfChanges = (
  { name, items = [] }: DomainContract,
  { keyPrefix }: OwnChanges,
): TableName => {
  const own = items
    .flatMap((group) => Object.values<ItemContract>(group.items))
    .filter((item) => leadingKeyOf(item).replace(/\*$/, '').startsWith(keyPrefix));
  const [table, ...others] = new Set(own.map((item) => item.table));
  if (table === undefined)
    throw new Error(
      `the domain ${name} keeps no items under "${keyPrefix}", so their changes cannot be its own`,
    );
  if (others.length > 0)
    throw new Error(
      `the domain ${name} keeps items under "${keyPrefix}" in several tables; use a longer prefix`,
    );
  return table;
};

/** The changes in one table that become events without an event item. Throws when such an event has no source. */
export const streamEventsOf = (domains: readonly DomainContract[], table: string): readonly OwnChanges[] =>
  domains.flatMap((domain) => {
    const { name, publishes, streamEvents = [] } = domain;
    if (streamEvents.length === 0 && publishes.some(({ delivery }) => delivery === 'stream')) {
      throw new Error(
        `the domain ${name} publishes from its stream, but declares no streamEvents to make the events of`,
      );
    }
    return streamEvents.filter((changes) => tableOfChanges(domain, changes) === table);
  });
