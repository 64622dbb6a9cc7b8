import { describe, it } from '@jest/globals';

describe('requestReturn', () => {
  it.todo('does what a shopper or a clerk expects, in a full sentence');
});
