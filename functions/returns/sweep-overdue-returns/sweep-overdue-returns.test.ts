import { describe, it } from '@jest/globals';

describe('sweep-overdue-returns', () => {
  it.todo('does what is due, and nothing a second time, in a full sentence');
});
