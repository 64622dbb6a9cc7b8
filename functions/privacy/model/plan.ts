import type { PersonalRecord } from '#shared/privacy/personal-record.ts';

/** What of one kind is erased, or kept and why. */
export interface PlanStep {
  readonly kind: string;
  readonly records: number;
  readonly action: 'erase' | 'keep';
  readonly reason?: string;
}

/** What an erasure would do, kind by kind in the order they were found. */
export const planOf = (records: readonly PersonalRecord[]): readonly PlanStep[] => {
  const steps = new Map<string, PlanStep>();
  for (const { kind, erase, keptBecause } of records) {
    const action = erase.length > 0 ? 'erase' : 'keep';
    const before = steps.get(`${kind}#${action}`)?.records ?? 0;
    steps.set(`${kind}#${action}`, { kind, records: before + 1, action, reason: keptBecause });
  }
  return [...steps.values()];
};

export const toErase = (records: readonly PersonalRecord[]): readonly PersonalRecord[] =>
  records.filter(({ erase }) => erase.length > 0);

/** Records by kind, as an export gives them. */
export const sectionsOf = (records: readonly PersonalRecord[]) => {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    records: records.filter((each) => each.kind === kind).map(({ content }) => ({ ...content })),
  }));
};
