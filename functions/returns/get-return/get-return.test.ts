import { describe, it } from '@jest/globals';

describe('getReturn', () => {
  it.todo('does what a shopper or a clerk expects, in a full sentence');
});
