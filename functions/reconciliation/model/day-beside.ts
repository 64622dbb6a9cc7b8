/** A date some days before or after another: `2026-11-30` and 1 give `2026-12-01`. */
export const dayBeside = (day: string, offset: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + offset);
  return date.toISOString().slice(0, 10);
};
