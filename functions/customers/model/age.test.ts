import { describe, expect, it } from '@jest/globals';
import { adultFrom, birthFault, isChild } from './age.ts';

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

describe('the age of a person', () => {
  it.each([
    ['the day before they are 18', { birthYear: 2008, birthday: '11-23' }, '2026-11-22', true],
    ['the day they are 18', { birthYear: 2008, birthday: '11-23' }, '2026-11-23', false],
    ['in the year they are 18, on a day nobody knows', { birthYear: 2008 }, '2026-12-30', true],
    ['born on a leap day, on the 1st of March', { birthYear: 2004, birthday: '02-29' }, '2022-03-01', false],
    ['of no known year', { birthday: '11-23' }, '2026-11-22', false],
  ])('makes them a child or not: %s', (_, birth, date, expected) => {
    expect(isChild(birth, noon(date))).toBe(expected);
  });

  it.each([
    ['tomorrow', { birthYear: 2026, birthday: '12-03' }, 'in_the_future'],
    ['next year', { birthYear: 2027 }, 'in_the_future'],
    ['on 29 February 2001', { birthYear: 2001, birthday: '02-29' }, 'no_such_day'],
    ['on 29 February 2004', { birthYear: 2004, birthday: '02-29' }, undefined],
    ['today, where it is tomorrow already', { birthYear: 2026, birthday: '12-02' }, undefined],
    ['on a day without a year', { birthday: '02-29' }, undefined],
  ])('cannot begin %s', (_, birth, fault) => {
    expect(birthFault(birth, noon('2026-12-01'))).toBe(fault);
  });

  it('changes once, at the beginning of a day', () => {
    expect(adultFrom({ birthYear: 2010, birthday: '03-01' })).toBe(Date.parse('2028-03-01T00:00:00Z'));
    expect(adultFrom({})).toBeUndefined();
  });
});
