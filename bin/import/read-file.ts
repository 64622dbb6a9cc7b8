import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CannotRun } from './cannot-run.ts';
import { detectFormat } from './formats/detect.ts';
import { surveyOf, toldBy } from './formats/told.ts';
import type { Told } from './record.ts';

/** A file that can be read from the beginning to the end, piece by piece. */
export interface ImportFile {
  readonly format: string;
  /** How many rows it has. */
  readonly rows: number;
  readonly told: AsyncIterable<Told>;
}

const HEAD_BYTES = 64 * 1024;

/** Looks through a file: what it is, and how many rows belong to each record. Throws `CannotRun`. */
export const openFile = async (file: string, mapping: string | undefined): Promise<ImportFile> => {
  const head = await headOf(file);
  const format = await detectFormat({ file, head, mapping });
  const survey = await surveyOf(format, createReadStream(file));
  return { format: format.name, rows: survey.rows, told: toldBy(format, createReadStream(file), survey) };
};

const headOf = async (file: string): Promise<Uint8Array> => {
  try {
    await using handle = await open(file);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    throw new CannotRun(`${file} cannot be read; is the path right?`);
  }
};
