import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compileBundle } from './compile-bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answerOf = (code: string): unknown => {
  const file = join(folder, 'index.js');
  writeFileSync(file, code);
  const bundle = compileBundle(file, ['exports'], join(folder, 'kept'));
  const exports: { answer?: unknown } = {};
  bundle.run(exports);
  bundle.keep();
  return exports.answer;
};

describe('compiled bundles', () => {
  it('are kept once for the same code, and run the same', () => {
    expect(answerOf('exports.answer = 1;')).toBe(1);
    expect(answerOf('exports.answer = 1;')).toBe(1);
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(1);
  });

  it('are never those of other code of the same length', () => {
    expect(answerOf('exports.answer = 1;')).toBe(1);
    expect(answerOf('exports.answer = 2;')).toBe(2);
  });
});
