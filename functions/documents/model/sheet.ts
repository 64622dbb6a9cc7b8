/** What is printed, before anybody knows how it looks. Drawn by `view/draw-sheets.ts`. */
export interface Sheet {
  readonly title: string;
  /** Who sells or sends it. */
  readonly head: readonly string[];
  /** Number, date, and so on. */
  readonly facts: readonly (readonly [string, string])[];
  /** To whom; empty after it was erased. */
  readonly to: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sums: readonly (readonly [string, string])[];
  /** What the QR code says. */
  readonly code: string;
}
