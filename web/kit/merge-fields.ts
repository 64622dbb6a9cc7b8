export type FormFields = Readonly<Record<string, string>>;

/** What two people did to the same fields since one of them opened the form. */
export interface FieldMerge<Fields extends FormFields> {
  /** Theirs where only they changed it, else mine: what merging would save. */
  readonly merged: Fields;
  /** Fields that they changed, and to what. */
  readonly theirs: Partial<Fields>;
  /** Fields that both changed, to something different: mine is taken, theirs is shown beside it. */
  readonly conflicts: readonly (keyof Fields)[];
}

/** Three ways: as the form was opened, as it is typed, and as somebody else saved it meanwhile. */
export const mergeFields = <Fields extends FormFields>(
  opened: Fields,
  mine: Fields,
  saved: Fields,
): FieldMerge<Fields> => {
  const names: readonly (keyof Fields)[] = Object.keys(opened);
  const theirs = names.filter((name) => saved[name] !== opened[name] && saved[name] !== mine[name]);
  const isMine = (name: keyof Fields): boolean => mine[name] !== opened[name];
  const taken = theirs.filter((name) => !isMine(name));
  return {
    merged: { ...mine, ...only(saved, taken) },
    theirs: only(saved, theirs),
    conflicts: theirs.filter(isMine),
  };
};

const only = <Fields extends FormFields>(
  fields: Fields,
  names: readonly (keyof Fields)[],
): Partial<Fields> => {
  const chosen: Partial<Fields> = {};
  for (const name of names) chosen[name] = fields[name];
  return chosen;
};
