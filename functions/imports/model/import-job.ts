import type * as z from 'zod/mini';
import type { Actor } from '#shared/actors/actor.ts';
import type { importOptions, importStatuses } from '../schemas.ts';

export type ImportStatus = (typeof importStatuses)[number];
export type ImportOptions = z.output<typeof importOptions>;

/** What became of the rows so far. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** What an import is about to do next, step by step. */
const STEPS = ['reading', 'checking', 'applying'] as const;
export type RunningStatus = (typeof STEPS)[number];

export interface ImportJob {
  readonly importId: string;
  readonly version: number;
  readonly status: ImportStatus;
  readonly createdAt: string;
  /** When it last got on, or was told to. */
  readonly movedAt: string;
  /** Who started it: every row is applied with their rights. */
  readonly actor: Actor;
  readonly correlationId: string;
  readonly options: ImportOptions;
  /** Whether rows are applied once the file is read. */
  readonly mode: 'dry_run' | 'apply';
  /** What it goes on with after a pause. */
  readonly pausedWhile?: RunningStatus;
  /** What the file is, once its beginning was read. */
  readonly format?: string;
  readonly rows: number;
  /** The records of the file lie in so many pieces. */
  readonly pieces: number;
  /** The piece to apply or check next. */
  readonly nextPiece: number;
  /** Rows that are no record, counted while the file was read. */
  readonly unreadable: number;
  /** Currencies that the file names, where every price names one. */
  readonly pricedIn?: readonly string[];
  readonly counts: ImportCounts;
  /** Customers whose e-mail address another profile holds. */
  readonly sharedEmails: number;
  readonly notes: readonly string[];
  /** Pieces that have problems of their own; 0 stands for reading. */
  readonly piecesWithProblems: readonly number[];
  /** True once all problems stand in one file. */
  readonly hasProblemFile: boolean;
  readonly failure?: { readonly code: string; readonly detail: string };
}

export const NOTHING_COUNTED: ImportCounts = { created: 0, updated: 0, unchanged: 0, failed: 0 };

export const isRunning = (status: ImportStatus): status is RunningStatus =>
  STEPS.some((step) => step === status);

/** Rows that were looked at so far in the step that runs. */
export const rowsDone = ({
  counts: { created, updated, unchanged, failed },
}: Pick<ImportJob, 'counts'>): number => created + updated + unchanged + failed;

/** The import at the beginning of checking or applying: rows that could not be read have failed already. */
export const atFirstPiece = (job: ImportJob, status: 'checking' | 'applying'): ImportJob => ({
  ...job,
  status,
  nextPiece: 1,
  counts: { ...NOTHING_COUNTED, failed: job.unreadable },
  sharedEmails: 0,
  piecesWithProblems: job.piecesWithProblems.filter((piece) => piece === 0),
  hasProblemFile: false,
});

/** A piece was checked or applied. */
export interface PieceResult {
  readonly counts: ImportCounts;
  readonly sharedEmails: number;
  readonly notes: readonly string[];
  readonly hasProblems: boolean;
}

/** More notes than anybody reads. */
const MOST_NOTES = 50;

export const withNotes = (job: ImportJob, notes: readonly string[]): readonly string[] =>
  [...new Set([...job.notes, ...notes])].slice(0, MOST_NOTES);

export const afterPiece = (job: ImportJob, result: PieceResult): ImportJob => ({
  ...job,
  nextPiece: job.nextPiece + 1,
  counts: added(job.counts, result.counts),
  sharedEmails: job.sharedEmails + result.sharedEmails,
  notes: withNotes(job, result.notes),
  piecesWithProblems: result.hasProblems
    ? [...job.piecesWithProblems, job.nextPiece]
    : job.piecesWithProblems,
});

const added = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  failed: a.failed + b.failed,
});
