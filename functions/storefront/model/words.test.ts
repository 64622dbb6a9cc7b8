import { describe, expect, it } from '@jest/globals';
import { wordsOf } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['Łódź Vase', ['lodz', 'vase']],
    ['Đà Nẵng Mug', ['da', 'nang', 'mug']],
    ['Straße Poster', ['strasse', 'poster']],
    ['STRAẞE', ['strasse']],
    ['Œuf Cup', ['oeuf', 'cup']],
    ['Smørrebrød', ['smorrebrod']],
    ['Þórsmörk Ħal', ['thorsmork', 'hal']],
    ['İstanbul Iğdır', ['istanbul', 'igdir']],
    ['Crème brûlée, Fjällräven Kånken', ['creme', 'brulee', 'fjallraven', 'kanken']],
    ['½ kg', ['1', '2', 'kg']],
    ['1½ l', ['1', '1', '2', 'l']],
    ['Cokelat Hitam 72 %', ['cokelat', 'hitam', '72']],
    ['SRG-1', ['srg', '1']],
    ['コーヒー', ['コーヒー']],
    ['!?', []],
  ])('of %s are %j: as people type them who have no such key', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
