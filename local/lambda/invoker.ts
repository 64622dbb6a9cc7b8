/** Calls one of the assembly's functions as Lambda would: its own environment, its timeout, its concurrency limit. */
export interface Invoker {
  /**
   * Resolves to the handler's result after a JSON round trip, as Lambda's.
   * Throws `FunctionError` when the handler throws or runs out of time, `TooManyRequests` beyond its reserved concurrency,
   * `UnknownFunction` when no function has that name or ARN.
   */
  invoke(functionNameOrArn: string, event: unknown, options?: InvokeOptions): Promise<unknown>;
}

/** `source` says who calls (`api`, `queue:NAME`, `stream:TABLE`, `schedule:NAME`); faults and logs use it. */
export interface InvokeOptions {
  readonly source?: string;
}

/** The handler failed: it threw, its promise was rejected, or it ran out of time. */
export class FunctionError extends Error {
  readonly functionName: string;
  readonly kind: 'Unhandled' | 'Timeout';

  constructor(functionName: string, kind: 'Unhandled' | 'Timeout', cause: unknown) {
    super(`${functionName}: ${messageOf(cause)}`, { cause });
    this.name = 'FunctionError';
    this.functionName = functionName;
    this.kind = kind;
  }
}

/** By shape, not by class: a bundle may bring an error of another realm. */
function messageOf(cause: unknown): string {
  const hasMessage = typeof cause === 'object' && cause !== null && 'message' in cause;
  return String(hasMessage ? cause.message : cause);
}

/** All of the function's reserved concurrency is in use; AWS answers 429 to the caller, and pollers try again. */
export class TooManyRequests extends Error {
  constructor(functionName: string, limit: number) {
    super(`${functionName} is already running ${limit} times, its reserved concurrency`);
    this.name = 'TooManyRequests';
  }
}

/** No function of the assembly has that name or ARN. */
export class UnknownFunction extends Error {
  constructor(nameOrArn: string) {
    super(`no function "${nameOrArn}" in the assembly`);
    this.name = 'UnknownFunction';
  }
}
