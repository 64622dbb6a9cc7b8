import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { assemblyInputs, isMadeFrom, markMadeFrom } from './assembly-inputs.ts';

const root = join(import.meta.dirname, '../..');

/** The CDK app did not synthesize; the message is what it wrote. */
export class SynthFailed extends Error {
  constructor(output: string) {
    super(`the CDK app does not synthesize:\n${output.trim()}`);
    this.name = 'SynthFailed';
  }
}

export interface SynthesizedAssembly {
  readonly folder: string;
  /** It was there, made from the very files that are there now. */
  readonly isKept: boolean;
}

/** Synthesizes into `outdir`, unless that holds the assembly of the files that are there now. Rejects with `SynthFailed`. */
export const synthesizedOnce = async (outdir: string): Promise<SynthesizedAssembly> => {
  const inputs = assemblyInputs(root);
  if (isMadeFrom(inputs, outdir)) return { folder: outdir, isKept: true };
  const made = await synthesized(outdir);
  // A file saved meanwhile may be in the assembly as it was before; then the next start synthesizes again.
  if (assemblyInputs(root) === inputs) markMadeFrom(inputs, outdir);
  return made;
};

/**
 * Runs the CDK app as `cdk synth` does, into `outdir`, emptied first. The library's own template validation takes one to two
 * seconds and is left to `npm run check`. Rejects with `SynthFailed`.
 */
export const synthesized = (outdir: string): Promise<SynthesizedAssembly> => {
  // A report of an earlier synth would make this one fail.
  rmSync(outdir, { recursive: true, force: true });
  const environment = { ...process.env, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' };
  return new Promise((resolve, reject) => {
    const app = [join(root, 'bin/app.ts')];
    const child = execFile(
      process.execPath,
      app,
      { cwd: root, env: environment },
      (error, stdout, stderr) => {
        process.off('exit', end);
        if (error === null) resolve({ folder: outdir, isKept: false });
        else reject(new SynthFailed(`${stdout}${stderr}`));
      },
    );
    const end = () => child.kill();
    process.once('exit', end);
  });
};
