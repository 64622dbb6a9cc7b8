import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** DynamoDB Local's classes are compiled for Java 17. */
const oldestJava = 17;

/** Whether a Java that can run DynamoDB Local is in the path. */
export const hasJava = async (environment: NodeJS.ProcessEnv): Promise<boolean> => {
  try {
    const { stderr, stdout } = await promisify(execFile)('java', ['-version'], { env: environment });
    return javaMajor(`${stderr}${stdout}`) >= oldestJava;
  } catch {
    return false;
  }
};

/** The major version in what `java -version` prints: `"17.0.15"` is 17, `"1.8.0_302"` is 8; 0 when there is none. */
export const javaMajor = (text: string): number => {
  const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === '1' ? second : first);
};
