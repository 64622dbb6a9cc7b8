const DURATION = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000] as const;

/**
 * Milliseconds of an ISO 8601 duration such as `PT1H` or `P3DT30M`.
 * Throws on months and years, whose length depends on the calendar.
 */
export const durationMs = (text: string): number => {
  const match = DURATION.exec(text);
  if (!match)
    throw new TypeError(`"${text}" is no duration; write weeks, days, hours, minutes, seconds as P3DT1H30M`);
  return UNITS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
};
