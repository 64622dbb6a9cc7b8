/** Only these fields, those that are empty left out. */
export const pick = <Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Pick<Whole, Name> =>
  // A list of names is not followed by the compiler.
  Object.fromEntries(
    names.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]]])),
  ) as Pick<Whole, Name>;

/** All fields but these, which are optional ones. */
export const omit = <Whole extends object>(whole: Whole, names: readonly (keyof Whole)[]): Whole =>
  // Only optional fields are left out here.
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.some((each) => each === name))) as Whole;
