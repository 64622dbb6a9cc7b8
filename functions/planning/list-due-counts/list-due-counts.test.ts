import { describe, it } from '@jest/globals';

describe('listDueCounts', () => {
  it.todo('does what a shopper or a clerk expects, in a full sentence');
});
