import { describe, expect, it } from '@jest/globals';
import { exportCommand } from './options.ts';

describe('what the export is asked for', () => {
  it('is a kind and a file, whose name says how it is written', () => {
    expect(exportCommand(['products', 'out/p.csv'], {})).toEqual({
      kind: 'products',
      format: 'csv',
      file: 'out/p.csv',
      url: 'http://127.0.0.1:4000',
    });
    expect(
      exportCommand(['orders', 'o.jsonl', '--from', '2026-01-01', '--token', 't'], { PORT: '4010' }),
    ).toMatchObject({ format: 'jsonl', url: 'http://127.0.0.1:4010', token: 't', from: '2026-01-01' });
    expect(exportCommand(['--help'], {})).toBeUndefined();
  });

  it.each([
    [['shirts', 'a.csv'], /name one of products/],
    [['products'], /name one file/],
    [['products', 'a.xlsx'], /must end in .csv or .jsonl/],
    [['products', 'a.csv', '--url', 'shop'], /--url is shop/],
    [['products', 'a.csv', '--nothing'], /nothing/],
  ])('is refused with what to write instead: %j', (args, message) => {
    expect(() => exportCommand(args, {})).toThrow(message);
  });
});
