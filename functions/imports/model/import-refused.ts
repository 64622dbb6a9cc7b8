/** Why a whole import cannot go on. Thrown anywhere while a file is read or applied; the import keeps it and stops. */
export class ImportRefused extends Error {
  readonly code: string;

  /** @param detail what was found, and what to do */
  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'ImportRefused';
    this.code = code;
  }
}
