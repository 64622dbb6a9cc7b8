import { measureAtp } from './atp/measure-atp.ts';
import { measureCapacity } from './capacity/measure-capacity.ts';
import { measureColdStarts } from './cold/measure-cold-starts.ts';
import { measureCampaigns } from './marketing/measure-campaigns.ts';
import { measureEnrolments } from './marketing/measure-enrolments.ts';
import { measureCounting } from './counting/measure-counting.ts';
import { measureFlashSale } from './flash/measure-flash-sale.ts';
import { measurePricing } from './pricing/measure-pricing.ts';
import { measureImports } from './imports/measure-imports.ts';
import { measurePages } from './pages/measure-pages.ts';
import { measurePlanning } from './planning/measure-planning.ts';
import type { PartName, PartOptions, Section } from './report/section.ts';
import { measureRounds } from './rounds/measure-rounds.ts';
import { measureRouting } from './routing/measure-routing.ts';
import { measureScanning } from './scanning/measure-scanning.ts';
import { measureSearch } from './search/measure-search.ts';
import { measureSegments } from './segments/measure-segments.ts';
import { measureThroughput } from './throughput/measure-throughput.ts';

/** What measures each part. */
export const parts: Readonly<Record<PartName, (options: PartOptions) => Promise<Section>>> = {
  capacity: measureCapacity,
  atp: measureAtp,
  cold: measureColdStarts,
  throughput: measureThroughput,
  flash: measureFlashSale,
  pricing: measurePricing,
  routing: measureRouting,
  rounds: measureRounds,
  search: measureSearch,
  imports: measureImports,
  planning: measurePlanning,
  scanning: measureScanning,
  counting: measureCounting,
  segments: measureSegments,
  enrolments: measureEnrolments,
  campaigns: measureCampaigns,
  pages: measurePages,
};
