/** A count that a function reports, and above which somebody is told. */
export interface MetricContract {
  /** PascalCase, what is counted: `LedgerFindings`. */
  readonly name: string;
  /** The alarm rings when the sum of five minutes is greater. */
  readonly alarmAbove: number;
  /** What it means when the alarm rings, and whom it hurts. */
  readonly errorImpact: string;
}

/** Under which CloudWatch keeps the metrics of all deployments; each is told apart by the name of its function. */
export const METRIC_NAMESPACE = 'Satu';

/** Declares a metric of a function. From it come the alarm and the line that reports it. */
export const defineMetric = <const Metric extends MetricContract>(metric: Metric) => metric;
