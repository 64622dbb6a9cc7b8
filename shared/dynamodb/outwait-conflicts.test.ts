import { describe, expect, it } from '@jest/globals';
import { outwaitConflicts } from './outwait-conflicts.ts';

const conflict = () =>
  Object.assign(new Error('Transaction is ongoing'), { name: 'TransactionConflictException' });

describe('a single write that meets a transaction', () => {
  it('is tried again until the transaction is over', async () => {
    let tries = 0;

    const written = await outwaitConflicts(async () => {
      tries += 1;
      if (tries < 4) throw conflict();
      return 'written';
    });

    expect([written, tries]).toEqual(['written', 4]);
  });

  it('is not tried again when it is refused for another reason', async () => {
    let tries = 0;

    const refused = outwaitConflicts(async () => {
      tries += 1;
      throw new Error('no such table');
    });

    await expect(refused).rejects.toThrow('no such table');
    expect(tries).toBe(1);
  });
});
