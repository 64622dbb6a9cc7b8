import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/**
 * Reads of one piece of work at one location, from any number of devices. Its version rises with every batch, so that
 * nobody uses a session while another batch comes in.
 */
export interface ScanSession extends Versioned {
  readonly sessionId: string;
  readonly locationId: string;
  /** The same code by the same device within this time is the same unit; a serial number counts once in a session. */
  readonly repeatWindowSeconds: number;
  /** What the session was recorded as; no more reads after that. */
  readonly usedBy?: string;
}

/** Reads of one code without a serial number that follow each other within the window: one unit, or a label’s units. */
export interface ScanBurst {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

/** Reads of one product by one device. */
export interface ScannedCode {
  readonly sku: string;
  readonly lot?: string;
  readonly expiresOn?: string;
  /** Of units with a serial number. */
  readonly serials: readonly string[];
  /** Of units without one. */
  readonly bursts: readonly ScanBurst[];
  /** The last read in milliseconds since 1970. */
  readonly readAt: number;
}

/** A batch as it is kept: repeats within it are gone already. */
export interface ScanBatch {
  readonly batchId: string;
  readonly deviceId: string;
  readonly fingerprint: string;
  readonly reads: number;
  readonly codes: readonly ScannedCode[];
  /** Codes that nobody knows or can read. */
  readonly rejected: readonly RejectedRead[];
}

/** What is wrong with a code; `UNKNOWN_CODE`: it can be read, but no SKU has it. */
export const codeProblems = [
  'UNKNOWN_CODE',
  'BAD_CHECK_DIGIT',
  'NOT_AN_ITEM_TAG',
  'NO_ITEM_IN_CODE',
  'BAD_EXPIRY_DATE',
] as const;
export type CodeProblem = (typeof codeProblems)[number];

export interface RejectedRead {
  /** Position of the first read of this code. */
  readonly at: number;
  readonly code: string;
  readonly problem: CodeProblem;
  readonly reads: number;
}

/** What a session found of a product. */
export interface ScannedSku {
  readonly sku: string;
  readonly quantity: number;
  readonly serials: readonly string[];
  readonly lots: readonly ScannedLot[];
  /** ISO 8601. */
  readonly lastReadAt: string;
}

export interface ScannedLot {
  readonly lot: string;
  readonly expiresOn?: string;
  readonly quantity: number;
  readonly serials: readonly string[];
}
