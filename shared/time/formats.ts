const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of instants. Making one takes longer than using it a hundred times, and few are needed: each is kept. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${locale}|${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, known);
  return known;
};
