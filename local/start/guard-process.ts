/**
 * Keeps the process alive when a function leaves a rejected promise behind: on Lambda its environment would end and the
 * next call would get a fresh one; here all functions share the process. Returns the function that ends the guard.
 */
export const guardProcess = (trouble: (line: string) => void): (() => void) => {
  const say = (reason: unknown) => trouble(`nobody handled: ${described(reason)}`);
  process.on('unhandledRejection', say);
  process.on('uncaughtException', say);
  return () => {
    process.off('unhandledRejection', say);
    process.off('uncaughtException', say);
  };
};

/** An error with its stack, also when it comes from another realm. */
export const described = (error: unknown): string => {
  const hasStack = typeof error === 'object' && error !== null && 'stack' in error;
  return String(hasStack ? error.stack : error);
};
