import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockDataDir } from './data-lock.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the lock on a data folder', () => {
  it('refuses a second runner and names the first', () => {
    lockDataDir(directory);

    expect(() => lockDataDir(directory)).toThrow(
      `${directory} is in use by the runner with process id ${process.pid}`,
    );
  });

  it('lets the next runner in once the first has given it up', () => {
    const unlock = lockDataDir(directory);
    unlock();

    expect(() => lockDataDir(directory)()).not.toThrow();
  });

  it('takes over the lock of a process that is gone', () => {
    writeLock({ pid: 2 ** 22 - 1, born: '1' });

    lockDataDir(directory);

    expect(JSON.parse(readFileSync(join(directory, 'runner.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
  });

  it('takes over the lock of a process whose id now belongs to another', () => {
    writeLock({ pid: process.pid, born: 'another boot' });

    expect(() => lockDataDir(directory)).not.toThrow();
  });

  it('takes over a lock that a crash cut short', () => {
    writeFileSync(join(directory, 'runner.lock'), '{"pid":');

    expect(() => lockDataDir(directory)).not.toThrow();
  });

  it('makes the folder when it is missing', () => {
    expect(() => lockDataDir(join(directory, 'new', 'deep'))).not.toThrow();
  });
});

function writeLock(lock: object): void {
  writeFileSync(join(directory, 'runner.lock'), JSON.stringify(lock));
}
