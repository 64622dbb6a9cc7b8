/** What a carrier may report. */
export const reportedStatuses = [
  'in_transit',
  'out_for_delivery',
  'failed',
  'delivered',
  'lost',
  'returned',
] as const;
export type ReportedStatus = (typeof reportedStatuses)[number];

/**
 * Where a parcel stands: packed, shipped, or as its carrier reported.
 * - `failed`: the courier was there and could not hand it over; it is tried again.
 * - `lost`, `returned`: it does not reach the customer.
 */
export const parcelStatuses = ['packed', 'shipped', ...reportedStatuses] as const;
export type ParcelStatus = (typeof parcelStatuses)[number];

export interface ParcelLine {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
}

/** The reports of a parcel, one for each status and instant. */
export interface ParcelReport {
  readonly status: ReportedStatus;
  /** When it happened, by the carrier’s clock. */
  readonly at: string;
  /** In the carrier’s words; no personal data. */
  readonly note?: string;
}

/** One box. */
export interface PackedParcel {
  /** The fulfilment’s id with the number of the parcel behind it. */
  readonly parcelId: string;
  readonly lines: readonly ParcelLine[];
  readonly weightGrams?: number;
  /** GS1 Serial Shipping Container Code, 18 digits. */
  readonly sscc?: string;
  readonly status: ParcelStatus;
  readonly carrier?: string;
  readonly service?: string;
  /** The carrier’s own name of the booking. */
  readonly reference?: string;
  readonly trackingNumber?: string;
  readonly label?: { readonly format: 'pdf' | 'zpl'; readonly url: string };
  /** Labels made for it so far; each has a key of its own at the carrier. */
  readonly labels: number;
  readonly reports: readonly ParcelReport[];
}

const MOST_REPORTS = 50;

const isFinal = (status: ParcelStatus): boolean => status === 'delivered' || status === 'returned';

/**
 * What a report does to a parcel. Reports come twice, late and out of order: each is kept once, the latest by the
 * carrier’s own clock holds, and what has been delivered or came back stays so.
 */
export const reported = (parcel: PackedParcel, report: ParcelReport): PackedParcel => {
  if (parcel.reports.some(({ status, at }) => status === report.status && at === report.at)) return parcel;
  const reports = [...parcel.reports, report]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-MOST_REPORTS);
  if (isFinal(parcel.status)) return { ...parcel, reports };
  const final = reports.find(({ status }) => isFinal(status));
  return { ...parcel, reports, status: (final ?? reports.at(-1) ?? report).status };
};

/** Times a courier stood before a closed door. */
export const failedAttempts = ({ reports }: PackedParcel): number =>
  reports.filter(({ status }) => status === 'failed').length;

/** GS1 mod 10 over 17 digits, weighing 3, 1, 3 … from the right. */
export const isSscc = (text: string): boolean => {
  if (!/^\d{18}$/.test(text)) return false;
  const sum = [...text.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(text[17]);
};
