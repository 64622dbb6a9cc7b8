/** What is sent together. A unit whose weight nobody has said counts for `unknown`. */
export const weightOf = (
  lines: readonly { readonly quantity: number; readonly weightGrams?: number | undefined }[],
  unknown: number,
): number => lines.reduce((sum, { quantity, weightGrams = unknown }) => sum + quantity * weightGrams, 0);
