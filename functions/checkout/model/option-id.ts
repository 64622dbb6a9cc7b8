/**
 * An option with a fee is listed under an id that carries it, `regular:18000`: a checkout that sends it back is told
 * when the fee has risen since. The id alone, as a channel’s settings have it, takes the fee as it is.
 */
export const shownOptionId = (optionId: string, fee: number): string => `${optionId}:${fee}`;

/** The option, and the fee at which it was shown. */
export const optionIdOf = (shown: string): { readonly optionId: string; readonly shownFee?: number } => {
  const [, optionId, fee] = /^(.+):(\d{1,16})$/.exec(shown) ?? [];
  return optionId === undefined || fee === undefined
    ? { optionId: shown }
    : { optionId, shownFee: Number(fee) };
};
