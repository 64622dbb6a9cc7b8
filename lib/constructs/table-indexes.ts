import type { DomainContract } from '#shared/contracts/domain.ts';
import type { IndexContract } from '#shared/contracts/table.ts';

/** DynamoDB's limit per table. */
const MAX_INDEXES = 20;

/**
 * The indexes all domains declare on a table. Domains may share one by declaring the same; two different ones of the
 * same name throw.
 */
export const indexesOf = (domains: readonly DomainContract[], table: string): readonly IndexContract[] => {
  const byName = new Map<string, IndexContract>();
  for (const index of domains
    .flatMap(({ items = [] }) => items)
    .flatMap((item) => Object.values<IndexContract>(item.indexes))) {
    if (index.table === table) byName.set(index.name, merge(byName.get(index.name), index));
  }
  if (byName.size > MAX_INDEXES)
    throw new Error(`the table "${table}" would have ${byName.size} indexes, DynamoDB takes ${MAX_INDEXES}`);
  return [...byName.values()];
};

const merge = (known: IndexContract | undefined, index: IndexContract): IndexContract => {
  if (known === undefined || shapeOf(known) === shapeOf(index)) return index;
  throw new Error(
    `two domains declare different indexes "${index.name}" on the table "${index.table}"; rename one`,
  );
};

const shapeOf = ({ partition, sort, include }: IndexContract): string =>
  JSON.stringify({ partition, sort, include });
