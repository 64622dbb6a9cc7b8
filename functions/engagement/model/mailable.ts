const LONGEST = 80;

/** Links, mail addresses and hosts, also without `http`: mail programs make links of them. */
const LINK = /:\/\/|\bwww\.|@|\/|\p{L}\.\p{L}{2,}/iu;
/** Line breaks, control and invisible signs, signs that turn text round, halves of a sign. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/**
 * A text that a caller typed, if it may stand in a message from the shop to somebody else: a name, and not a
 * link, an advertisement or more lines.
 */
export const mailable = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  const isPlain = trimmed !== '' && trimmed.length <= LONGEST && !LINK.test(trimmed) && !UNSEEN.test(trimmed);
  return isPlain ? trimmed : undefined;
};
