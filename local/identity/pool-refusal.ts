/** A call that Cognito would refuse; `code` is e.g. `UserNotFoundException`. */
export class PoolRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'PoolRefusal';
    this.code = code;
  }
}
