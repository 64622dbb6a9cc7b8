import type { Chargeback } from '../model/chargeback.ts';

export const showChargeback = ({ evidence, ...chargeback }: Chargeback) => ({
  ...chargeback,
  evidence: evidence.map(({ kind, reference, at }) => ({ kind, reference, at })),
});
