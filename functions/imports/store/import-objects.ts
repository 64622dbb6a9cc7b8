import type { Entry, RowFault } from '../model/record.ts';
import type { StoredFiles } from '#shared/files/stored-files.ts';

const folderOf = (importId: string): string => `imports/${importId}`;

export const uploadOf = (importId: string): string => `${folderOf(importId)}/file`;
export const problemFileOf = (importId: string): string => `${folderOf(importId)}/problems.csv`;

const numbered = (importId: string, what: string, piece: number): string =>
  `${folderOf(importId)}/${what}/${String(piece).padStart(6, '0')}.jsonl`;

const linesOf = (entries: readonly unknown[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join('\n');

/** Written by this file, and by nobody else. */
const parsedLines = <Line>(bytes: Uint8Array): readonly Line[] =>
  Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** Pieces are counted from 1. */
export const writeRecords = (
  files: StoredFiles,
  importId: string,
  piece: number,
  entries: readonly Entry[],
): Promise<void> => files.write(numbered(importId, 'records', piece), linesOf(entries));

export const readRecords = async (
  files: StoredFiles,
  importId: string,
  piece: number,
): Promise<readonly Entry[] | undefined> => {
  const bytes = await files.read(numbered(importId, 'records', piece));
  return bytes === undefined ? undefined : parsedLines<Entry>(bytes);
};

/** Piece 0: what could not be read. */
export const writeProblems = (
  files: StoredFiles,
  importId: string,
  piece: number,
  problems: readonly RowFault[],
): Promise<void> => files.write(numbered(importId, 'problems', piece), linesOf(problems));

export const readProblems = async (
  files: StoredFiles,
  importId: string,
  piece: number,
): Promise<readonly RowFault[]> => {
  const bytes = await files.read(numbered(importId, 'problems', piece));
  return bytes === undefined ? [] : parsedLines<RowFault>(bytes);
};
