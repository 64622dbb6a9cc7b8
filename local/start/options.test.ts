import { describe, expect, it } from '@jest/globals';
import { startOptions } from './options.ts';

describe('what npm start is asked to do', () => {
  it('starts a demo shop on port 4000 when nothing is said', () => {
    expect(startOptions([], {})).toEqual({
      port: 4000,
      isEmpty: false,
      loudness: 'normal',
      wantsHelp: false,
    });
  });

  it('takes the port from the environment and the rest from the command line', () => {
    const options = startOptions(['--empty', '--data', '.satu/data', '--quiet'], { PORT: '0' });

    expect(options).toEqual({
      port: 0,
      isEmpty: true,
      dataDir: '.satu/data',
      loudness: 'quiet',
      wantsHelp: false,
    });
  });

  it('says what is wrong with a port or an option', () => {
    expect(() => startOptions([], { PORT: 'http' })).toThrow(
      'PORT is "http"; it must be a number from 0 to 65535',
    );
    expect(() => startOptions(['--emtpy'], {})).toThrow('--emtpy');
  });
});
