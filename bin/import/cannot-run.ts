/** The import cannot even begin, or cannot go on; the message says what to do. */
export class CannotRun extends Error {}
