import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assemblyInputs, isMadeFrom, markMadeFrom } from './assembly-inputs.ts';

let root = '';
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  for (const folder of ['functions/orders', 'cdk.out']) mkdirSync(join(root, folder), { recursive: true });
  write('functions/orders/domain.ts', 'export {}');
  write('cdk.out/manifest.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('an assembly that is there', () => {
  it('is used again while nothing it is made from has changed', () => {
    const outdir = join(root, 'cdk.out');
    markMadeFrom(assemblyInputs(root, ''), outdir);
    write('functions/orders/README.md', 'Orders.');
    write('functions/orders/domain.test.ts', 'test');

    expect(isMadeFrom(assemblyInputs(root, ''), outdir)).toBe(true);
  });

  it('is synthesized again after a change of code, of context, or of the assembly itself', () => {
    const outdir = join(root, 'cdk.out');
    const inputs = assemblyInputs(root, '');
    markMadeFrom(inputs, outdir);

    write('functions/orders/model.ts', 'export const cent = 1;');
    const afterCode = isMadeFrom(assemblyInputs(root, ''), outdir);
    const otherContext = isMadeFrom(assemblyInputs(root, '{"stage":"prod"}'), outdir);
    utimesSync(join(outdir, 'manifest.json'), 1, 1);
    const otherAssembly = isMadeFrom(inputs, outdir);

    expect([afterCode, otherContext, otherAssembly]).toEqual([false, false, false]);
  });
});
