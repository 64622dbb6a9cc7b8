import { Console } from 'node:console';
import { Writable } from 'node:stream';

/** A console whose every line goes to `write`. */
export const consoleOver = (write: (line: string) => void): Console => {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      write(chunk.replace(/\n$/, ''));
      done();
    },
  });
  return new Console({ stdout: stream, stderr: stream });
};
