/** From 0 to 1, by the letters of a name: jitter that differs by name, and is the same when it is worked out again. */
export const spreadOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) / 9973;
