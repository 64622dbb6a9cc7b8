/** A file is read within one run of a function, which ends after 15 minutes. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** Rows that are applied together: few enough for some seconds, enough for full batches of the database. */
export const ROWS_PER_PIECE = 250;

/** A cell, a line or an element that is longer is no part of a catalogue. */
export const LONGEST_RECORD = 1_000_000;
