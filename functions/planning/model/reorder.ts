/** What one unit of demand and of time look like, in days. */
export interface DemandPerDay {
  readonly mean: number;
  readonly deviation: number;
}

export interface LeadTimeDays {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Safety stock = z·√(L·σd² + d²·σL²).
 *
 * z 1.645, L 7, d 40, σd 12, σL 2 → 142 units.
 */
export const safetyStockOf = (z: number, demand: DemandPerDay, lead: LeadTimeDays): number =>
  z * Math.sqrt(lead.mean * demand.deviation ** 2 + demand.mean ** 2 * lead.deviation ** 2);

/** Reorder point = d·L + safety stock; 40 a day, 7 days and 142 → 422. */
export const reorderPointOf = (demand: DemandPerDay, lead: LeadTimeDays, safetyStock: number): number =>
  demand.mean * lead.mean + safetyStock;

/**
 * Economic order quantity = √(2·D·S / H): 12,000 a year, Rp 150,000 an order, Rp 6,000 a unit and year → 775.
 *
 * @returns nothing when holding a unit costs nothing: then no quantity is economic
 */
export const economicOrderQuantity = (
  unitsPerYear: number,
  orderCost: number,
  holdingCostPerUnit: number,
): number | undefined =>
  holdingCostPerUnit <= 0 ? undefined : Math.sqrt((2 * unitsPerYear * orderCost) / holdingCostPerUnit);

/**
 * The z of a service level, by Acklam’s rational approximation of the inverse normal distribution (relative error below
 * 1.2·10⁻⁹): 0.95 → 1.645.
 */
export const zOf = (serviceLevel: number): number => {
  if (serviceLevel <= 0.5) return 0;
  const tail = 1 - serviceLevel;
  if (tail < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(tail));
    return -polynomial(TAIL_TOP, q) / (polynomial(TAIL_BOTTOM, q) * q + 1);
  }
  const q = serviceLevel - 0.5;
  const r = q * q;
  return (polynomial(CENTRE_TOP, r) * q) / (polynomial(CENTRE_BOTTOM, r) * r + 1);
};

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const CENTRE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const CENTRE_BOTTOM = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
];
const TAIL_TOP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BOTTOM = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
