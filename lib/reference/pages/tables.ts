import type { DomainContract } from '#shared/contracts/domain.ts';
import {
  tablesOf,
  type IndexContract,
  type ItemContract,
  type TableContract,
} from '#shared/contracts/table.ts';
import { codeOf, codesOf, markdownPage, markdownTable } from './markdown.ts';

interface Owned<Thing> {
  readonly owner: string;
  readonly thing: Thing;
}

/** Every table with its items and indexes, who owns them, and the question each one answers. */
export const tablesPage = (domains: readonly DomainContract[]): string => {
  const items = domains.flatMap(({ name, items: kinds = [] }) =>
    kinds.flatMap((kind) => Object.values(kind.items).map((thing) => ({ owner: name, thing }))),
  );
  const indexes = domains.flatMap(({ name, items: kinds = [] }) =>
    kinds.flatMap((kind) => Object.values(kind.indexes).map((thing) => ({ owner: name, thing }))),
  );
  return markdownPage(
    'Tables',
    'Keys are `pk` and `sk`; `ttl` is what DynamoDB cleans up by. Every table also holds event items (`E#…` beside their aggregate) and inbox records (`X#{domain}-{reaction}#{eventId}`).',
    tablesOf(domains).map((table) =>
      section(table, items.filter(within(table)), indexes.filter(within(table))),
    ),
  );
};

const within =
  ({ name }: TableContract) =>
  ({ thing }: Owned<{ readonly table: string }>): boolean =>
    thing.table === name;

const section = (
  { name, purpose, personalData, ownKey }: TableContract,
  items: readonly Owned<ItemContract>[],
  indexes: readonly Owned<IndexContract>[],
): string => {
  const traits = [
    personalData ? 'Holds personal data.' : 'No personal data.',
    ...(ownKey === true ? ['Encrypted under its own key.'] : []),
  ];
  const parts = [
    `## ${name}`,
    [purpose, ...traits].join(' '),
    markdownTable(
      ['pk', 'sk', 'owner', 'serves'],
      items.map(({ owner, thing }) => [codeOf(thing.pk), codeOf(thing.sk), owner, thing.serves]),
    ),
  ];
  return [...parts, ...(indexes.length === 0 ? [] : [indexTable(indexes)])].join('\n\n');
};

const indexTable = (indexes: readonly Owned<IndexContract>[]): string =>
  markdownTable(
    ['index', 'partition', 'sort', 'copies', 'owner', 'serves'],
    indexes.map(({ owner, thing }) => [
      codeOf(thing.name),
      codesOf(thing.partition.map((attribute) => attribute.name)),
      codesOf(thing.sort.map((attribute) => attribute.name)),
      typeof thing.include === 'string' ? thing.include : codesOf(thing.include),
      owner,
      thing.serves,
    ]),
  );
