import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './breaking-changes.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { linesText, snapshotIn } from './snapshot-text.ts';
import type { OperationLine, Snapshot } from './snapshot.ts';

const operation = (changes: Partial<OperationLine> = {}): OperationLine => ({
  operation: 'addWish',
  route: 'PUT /v1/wishes/{sku}',
  who: ['customer', 'satu/carts.write'],
  hash: 'a',
  takes: { path: { sku: 'string' }, body: '#Wish' },
  answers: { '200': '#Wish', '201': '#Wish' },
  ...changes,
});
const wish: ObjectShape = {
  sku: 'string',
  'note?': 'string',
  size: ['=', 's', 'm'],
  lines: [{ units: 'integer' }],
};

const api = (is: Shape = wish, changes: Partial<OperationLine> = {}): Snapshot => ({
  operations: [operation(changes)],
  schemas: [{ schema: 'Wish', hash: 'b', is }],
  events: [{ event: 'WishAdded', version: 1, hash: 'c', is: { sku: 'string' } }],
});
const breaks = (now: Snapshot): readonly string[] => breakingChanges(api(), now);
const without = (field: string): ObjectShape =>
  Object.fromEntries(Object.entries(wish).filter(([name]) => name !== field));
const onlyTaken = { answers: { '200': 'null', '201': 'null' } };
const taken = (is: Shape) => breakingChanges(api(wish, onlyTaken), api(is, onlyTaken));
const onlyGiven = { takes: { path: { sku: 'string' } } };
const given = (is: Shape) => breakingChanges(api(wish, onlyGiven), api(is, onlyGiven));

describe('a change that breaks callers', () => {
  it('is none where a field that may be left out, an operation or an answer is added', () => {
    const now = api({ ...wish, 'color?': 'string' }, { answers: { ...operation().answers, '202': 'null' } });

    expect(breaks(now)).toEqual([]);
  });

  it('is an operation that is gone, moved, closed to somebody or without an answer', () => {
    expect(breaks({ ...api(), operations: [] })).toEqual(['addWish: removed']);
    expect(breaks(api(wish, { route: 'POST /v1/wishes' }))).toEqual([
      'addWish: PUT /v1/wishes/{sku} is POST /v1/wishes',
    ]);
    expect(breaks(api(wish, { who: ['customer'] }))).toEqual(['addWish: closed to satu/carts.write']);
    expect(breaks(api(wish, { answers: { '200': '#Wish' } }))).toEqual(['addWish.201: removed']);
  });

  it('is a field that is gone, wherever it was', () => {
    expect(taken(without('note?'))).toEqual(['addWish.body.note: removed']);
    expect(given(without('sku'))).toContain('addWish.200.sku: removed');
    expect(given({ ...wish, lines: [{}] })).toContain('addWish.200.lines[].units: removed');
  });

  it('is a field that must be sent now, or that an answer may lack now', () => {
    expect(taken({ ...wish, color: 'string' })).toEqual(['addWish.body.color: required']);
    expect(taken({ ...without('note?'), note: 'string' })).toEqual(['addWish.body.note: required']);
    expect(given({ ...wish, color: 'string' })).toEqual([]);
    expect(given({ ...without('sku'), 'sku?': 'string' })).toContain('addWish.200.sku: may be left out');
    expect(given({ ...wish, sku: ['|', 'string', 'null'] })).toContain('addWish.200.sku: may be null');
  });

  it('is a value that may not be sent any more, and none that is answered anew', () => {
    expect(taken({ ...wish, size: ['=', 's'] })).toEqual(['addWish.body.size: no longer m']);
    expect(taken({ ...wish, size: 'string' })).toEqual([]);
    expect(given({ ...wish, size: ['=', 's', 'm', 'l'] })).toEqual([]);
    expect(given({ ...wish, size: 'integer' })).toContain('addWish.200.size: ["=","s","m"] is "integer"');
  });

  it('is a query parameter or a header that must be sent now', () => {
    const takes = { ...operation().takes, query: { channel: 'string' }, header: { 'If-Match': 'string' } };

    expect(breaks(api(wish, { takes }))).toEqual([
      'addWish.query.channel: required',
      'addWish.header.If-Match: required',
    ]);
  });

  it('is compared choice by choice where there are several', () => {
    const ship: ObjectShape = { method: ['=', 'ship'], address: 'string' };
    const pickup: ObjectShape = { method: ['=', 'pickup'], location: 'string' };
    const before = api(['|', ship, pickup], onlyTaken);

    expect(breakingChanges(before, api(['|', pickup, ship, 'string'], onlyTaken))).toEqual([]);
    expect(breakingChanges(before, api(['|', { ...ship, phone: 'string' }, pickup], onlyTaken))).toEqual([
      'addWish.body.phone: required',
    ]);
  });

  it('is fine for an event whose version is raised', () => {
    const now = (version: number): Snapshot => ({
      ...api(),
      events: [{ event: 'WishAdded', version, hash: 'd', is: {} }],
    });

    expect(breaks(now(1))).toEqual(['WishAdded.sku: removed']);
    expect(breaks(now(2))).toEqual([]);
  });

  it('ends where schemas name each other', () => {
    const category: Shape = { code: 'string', 'parent?': '#Wish' };

    expect(breakingChanges(api(category), api(category))).toEqual([]);
  });
});

describe('the snapshot on a page', () => {
  it('is read as it was written', () => {
    const { operations, schemas, events } = api();

    expect(snapshotIn([linesText([...schemas, ...operations]), linesText(events)])).toEqual(api());
  });

  it('counts the later of two lines that a merge left about one thing', () => {
    const text = linesText([operation()]) + linesText([operation({ hash: 'z' })]);

    expect(snapshotIn([text]).operations.map(({ hash }) => hash)).toEqual(['z']);
  });
});
