import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { ItemContract, Items } from '#shared/contracts/table.ts';
import { isThere } from './house.ts';

/** Attributes that name a person, or are made from what names one. */
const NAMES_A_PERSON =
  /accountId|anonymousId|buyerKey|caller|claimant|contact|customerId|digest|email|person|phone|recipient|subject|who/i;

/** Events name people by id alone, and leave with the outbox; inbox records name events. */
const isPassedOn = ({ pk, sk }: ItemContract): boolean => sk.startsWith('E#') || pk.startsWith('X#');

const placeholders = ({ pk, sk }: ItemContract): string =>
  [...`${pk}#${sk}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).join(' ');

const isAboutPeople = (item: ItemContract): boolean =>
  NAMES_A_PERSON.test(placeholders(item)) || /personal data|contact address/i.test(item.serves);

const itemsOf = (domain: DomainContract) =>
  (domain.items ?? []).flatMap((items: Items) => Object.entries(items.items as Record<string, ItemContract>));

const undeclared = (domain: DomainContract): readonly string[] =>
  itemsOf(domain)
    .filter(([, item]) => isAboutPeople(item) && !isPassedOn(item))
    .filter(([, item]) => domain.personalData?.items.includes(item) !== true)
    .filter(([name]) => domain.notPersonal?.[name] === undefined)
    .map(([name, { pk, sk }]) => `${domain.name} ${name}: ${pk} ${sk}`);

describe('what the shop holds about people', () => {
  it('is declared by the domain that keeps it, or is said to be nobody’s: exports and erasures miss nothing', () => {
    expect(domains.flatMap(undeclared)).toEqual([]);
  });

  it('is found by personal-data.ts of each domain that declares some, and of no other', () => {
    const folders = domains.filter(({ name }) => isThere(`functions/${name}/personal-data.ts`));
    const declared = domains.filter(({ personalData }) => personalData !== undefined);

    expect(folders.map(({ name }) => name)).toEqual(declared.map(({ name }) => name));
  });

  it('is excused by name and reason only where the item exists and is not declared as well', () => {
    const idle = domains.flatMap((domain) =>
      Object.keys(domain.notPersonal ?? {}).filter((name) => {
        const item = itemsOf(domain).find(([each]) => each === name)?.[1];
        return item === undefined || domain.personalData?.items.includes(item) === true;
      }),
    );

    expect(idle).toEqual([]);
  });

  it('would not be missed in a domain that forgot to declare it', () => {
    const item = {
      table: 'customers',
      pk: 'HH#{customerId}',
      sk: 'A',
      serves: 'Whose household is it?',
    } as const;
    const forgetful = { name: 'households', purpose: '', errors: {}, publishes: [] };
    const items = [{ table: 'customers', items: { member: item }, indexes: {} }] as const;

    expect(undeclared({ ...forgetful, items })).toEqual(['households member: HH#{customerId} A']);
    const personalData = { items: [item], reach: [] };
    expect(undeclared({ ...forgetful, items, personalData })).toEqual([]);
  });
});
