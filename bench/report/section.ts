/** What one part of the benchmark found: tables to read, and how the figures stand against their targets. */
export interface Section {
  readonly part: PartName;
  readonly title: string;
  /** How it was measured, in a few sentences. */
  readonly method: string;
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
}

/** In the order they are run. */
export const PART_NAMES = [
  'capacity',
  'atp',
  'cold',
  'throughput',
  'flash',
  'pricing',
  'routing',
  'rounds',
  'search',
  'imports',
  'planning',
  'scanning',
  'counting',
  'segments',
  'enrolments',
  'campaigns',
  'pages',
] as const;

export type PartName = (typeof PART_NAMES)[number];

export const isPart = (name: string): name is PartName => PART_NAMES.some((part) => part === name);

export interface Table {
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number;

/** A figure with the bound it is held to. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly kind: 'at most' | 'at least' | 'exactly';
  readonly unit: string;
}

export const isMet = ({ value, bound, kind }: Target): boolean => {
  switch (kind) {
    case 'at most':
      return value <= bound;
    case 'at least':
      return value >= bound;
    case 'exactly':
      return value === bound;
  }
};

/** How a part is run. */
export interface PartOptions {
  /** Few repetitions: to try the benchmark itself, not to learn figures. */
  readonly quick: boolean;
}
