import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { costOfMessage } from './cost-of-message.ts';
import { keptFigures } from './kept-figures.ts';

const file = join(import.meta.dirname, '../../bench/message-cost.json');

describe('a message of a campaign, with all that follows it', () => {
  it('takes as many calls, units, events and runs as the figures that are kept', async () => {
    const counted = await costOfMessage();

    expect(counted).toEqual(keptFigures(file, counted));
  });
});
