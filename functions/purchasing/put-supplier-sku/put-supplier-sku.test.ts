import { expect, it } from '@jest/globals';
import { parsePart } from '#shared/http/parse.ts';
import { PutSupplier } from '../put-supplier/contract.ts';
import { PutSupplierSku } from './contract.ts';

const problemsOf = (contract: typeof PutSupplier | typeof PutSupplierSku, body: object) =>
  parsePart('body', contract.body, body).problems.map(({ pointer, detail }) => [pointer, detail]);

const terms = { unitCost: 80_000 };
const supplier = { name: 'Penenun', currency: 'IDR', leadTimeDays: 7 };

it.each([
  [{ ...terms, packSize: 0 }, '/body/packSize', 'must be at least 1, found 0'],
  [{ ...terms, packSize: 1.5 }, '/body/packSize', 'expected a whole number, found 1.5'],
  [{ ...terms, minimumQuantity: 0 }, '/body/minimumQuantity', 'must be at least 1, found 0'],
  [{ unitCost: -1 }, '/body/unitCost', 'must be at least 0, found -1'],
  [
    { ...terms, priceBreaks: [{ from: 0, unitCost: 1 }] },
    '/body/priceBreaks/0/from',
    'must be at least 1, found 0',
  ],
])('terms of %j are refused at %s', (body, pointer, detail) => {
  expect(problemsOf(PutSupplierSku, body)).toEqual([[pointer, detail]]);
});

it.each([
  [{ ...supplier, leadTimeDays: -1 }, '/body/leadTimeDays', 'must be at least 0, found -1'],
  [{ ...supplier, leadTimeSpreadDays: -2 }, '/body/leadTimeSpreadDays', 'must be at least 0, found -2'],
  [{ ...supplier, deliveryWeekdays: [0] }, '/body/deliveryWeekdays/0', 'must be at least 1, found 0'],
])('a supplier of %j is refused at %s', (body, pointer, detail) => {
  expect(problemsOf(PutSupplier, body)).toEqual([[pointer, detail]]);
});
