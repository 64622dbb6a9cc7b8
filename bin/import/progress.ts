/** A bar on standard error while somebody watches; nothing otherwise. */
export const progressBar = (
  total: number,
  { write, isTTY }: { readonly write: (text: string) => unknown; readonly isTTY?: boolean },
) => {
  if (isTTY !== true || total === 0) return () => undefined;
  const width = 30;
  return (done: number): void => {
    const filled = Math.round((done / total) * width);
    write(
      `\r[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${done} of ${total}${done === total ? '\n' : ''}`,
    );
  };
};
