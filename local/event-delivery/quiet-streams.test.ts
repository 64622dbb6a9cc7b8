import { describe, expect, it } from '@jest/globals';
import type { LocalTable } from '../assembly/model.ts';
import { QuietStreams } from './quiet-streams.ts';

const tableOf = (name: string, streamArn: string | undefined): LocalTable =>
  ({ name, streamArn, keys: { partition: [], sort: [] }, indexes: [] }) as unknown as LocalTable;

describe('streams that nobody writes to', () => {
  it('are primed after 500 writes elsewhere, and then read', async () => {
    const primed: string[] = [];
    const read: (readonly string[])[] = [];
    const quiet = new QuietStreams({
      tables: [tableOf('orders', 'arn:1'), tableOf('catalog', 'arn:2'), tableOf('plain', undefined)],
      prime: async ({ name }) => void primed.push(name),
      onPrimed: (names) => read.push(names),
      onError: () => {},
    });

    for (let write = 0; write < 499; write++) quiet.wrote(['orders']);
    const before = [...primed];
    quiet.wrote(['orders']);
    await new Promise(setImmediate);

    expect({ before, primed, read }).toEqual({ before: [], primed: ['catalog'], read: [['catalog']] });
  });
});
