import { describe, expect, it } from '@jest/globals';
import { isCancelled, toRefusals } from './write-action.ts';

describe('why a transaction was refused', () => {
  it('is told action by action, with the item as plain values', () => {
    const error = Object.assign(new Error('cancelled'), {
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Item: { version: { N: '7' }, status: { S: 'ordered' } } },
        { Code: 'ConditionalCheckFailed' },
        { Code: 'TransactionConflict' },
        { Code: 'ThrottlingError' },
        { Code: 'ValidationError' },
      ],
    });

    expect(isCancelled(error) && toRefusals(error)).toEqual([
      { index: 1, reason: 'condition', item: { version: 7, status: 'ordered' } },
      { index: 2, reason: 'condition' },
      { index: 3, reason: 'conflict' },
      { index: 4, reason: 'throttled' },
      { index: 5, reason: 'invalid' },
    ]);
  });
});
