import { describe, expect, it } from '@jest/globals';
import { importOptions } from './options.ts';

describe('what the import is asked for', () => {
  it('needs a file only', () => {
    expect(importOptions(['products.csv'], {})).toEqual({
      file: 'products.csv',
      url: 'http://127.0.0.1:4000',
      isJson: false,
      isDryRun: false,
    });
  });

  it('goes to the shop on the port that PORT names, with the token of the environment', () => {
    expect(importOptions(['a.csv'], { PORT: '4010', SATU_TOKEN: 'secret' })).toMatchObject({
      url: 'http://127.0.0.1:4010',
      token: 'secret',
    });
  });

  it('takes everything the command line says', () => {
    const line =
      'users.jsonl --mapping retail-demo-store --url https://shop.example --channel us-web --currency USD --location us-dc --country US --in-stock 5 --images https://cdn.example --token t --json --dry-run';

    expect(importOptions(line.split(' '), {})).toEqual({
      file: 'users.jsonl',
      mapping: 'retail-demo-store',
      url: 'https://shop.example',
      channel: 'us-web',
      currency: 'USD',
      location: 'us-dc',
      country: 'US',
      unitsInStock: 5,
      images: 'https://cdn.example',
      token: 't',
      isJson: true,
      isDryRun: true,
    });
  });

  it.each([
    [[], /name one file/],
    [['a', 'b'], /name one file/],
    [['a', '--colour'], /colour[\s\S]*npm run import/],
    [['a', '--currency', 'dollars'], /not a currency of ISO 4217/],
    [['a', '--url', 'shop'], /an address like/],
    [['a', '--in-stock', '-1'], /in-stock/],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => importOptions(args, {})).toThrow(message);
  });
});
