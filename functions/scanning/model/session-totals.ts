import { joinedBursts } from './compress-reads.ts';
import type { ScanBatch, ScannedCode, ScannedSku } from './scan-session.ts';

interface DeviceCode extends ScannedCode {
  readonly deviceId: string;
}

/** What all batches of a session found, by SKU. Which batch came first makes no difference. */
export const sessionTotals = (batches: readonly ScanBatch[], windowMs: number): readonly ScannedSku[] => {
  const codes = batches.flatMap(({ deviceId, codes: of }) => of.map((code) => ({ ...code, deviceId })));
  return [...Map.groupBy(codes, ({ sku }) => sku)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, own]) => ({
      sku,
      ...unitsOf(own, windowMs),
      lots: lotsOf(own, windowMs),
      lastReadAt: new Date(Math.max(...own.map(({ readAt }) => readAt))).toISOString(),
    }));
};

const lotsOf = (codes: readonly DeviceCode[], windowMs: number) =>
  [...Map.groupBy(codes, ({ lot = '', expiresOn = '' }) => `${lot}|${expiresOn}`).values()].flatMap((own) => {
    const { lot, expiresOn } = own[0] ?? {};
    return lot === undefined ? [] : [{ lot, expiresOn, ...unitsOf(own, windowMs) }];
  });

/** A serial number is one unit, whoever reads it; the same code of two devices are two units. */
const unitsOf = (codes: readonly DeviceCode[], windowMs: number) => {
  const serials = [...new Set(codes.flatMap((code) => code.serials))].sort();
  const perDevice = Map.groupBy(
    codes,
    ({ deviceId, lot = '', expiresOn = '' }) => `${deviceId}|${lot}|${expiresOn}`,
  );
  const units = [...perDevice.values()]
    .flatMap((own) =>
      joinedBursts(
        own.flatMap(({ bursts }) => bursts),
        windowMs,
      ),
    )
    .reduce((sum, burst) => sum + burst.units, 0);
  return { quantity: serials.length + units, serials };
};
