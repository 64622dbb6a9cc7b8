import type { Bin, SkuBin } from '../model/put-away.ts';

export const showBin = ({ binId, locationId, version, walkOrder, zone, maxSkus }: Bin) => ({
  binId,
  locationId,
  version,
  walkOrder,
  zone,
  maxSkus,
});

export const showSkuBin = ({ sku, locationId, binId, version }: SkuBin) => ({
  sku,
  locationId,
  binId,
  version,
});
