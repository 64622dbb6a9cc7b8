import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The CDK app did not synthesize; the message is what it wrote. */
export class SynthFailed extends Error {
  constructor(output: string) {
    super(`the CDK app does not synthesize:\n${output.trim()}`);
    this.name = 'SynthFailed';
  }
}

/**
 * Runs the CDK app as `cdk synth` does, into `outdir` (emptied first), and resolves to that folder. The library's own template
 * validation takes one to two seconds and is left to `npm run check`. Rejects with `SynthFailed`.
 */
export function synthesize(outdir: string): Promise<string> {
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
        if (error === null) resolve(outdir);
        else reject(new SynthFailed(`${stdout}${stderr}`));
      },
    );
    const end = () => child.kill();
    process.once('exit', end);
  });
}
