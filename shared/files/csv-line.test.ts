import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv-line.ts';

describe('a line of a CSV file', () => {
  it('quotes what would end a cell or a line', () => {
    expect(csvLine(['plain', 'a,b', 'he said "no"', 'two\nlines'])).toBe(
      'plain,"a,b","he said ""no""","two\nlines"\r\n',
    );
  });

  it('keeps as text what a spreadsheet would take for a formula', () => {
    expect(csvLine(['=1+1', '+62812', '-5', '@home', '\t=1'])).toBe("'=1+1,'+62812,'-5,'@home,'\t=1\r\n");
  });
});
