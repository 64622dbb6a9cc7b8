import {
  inOrderOfEntry,
  keepsAll,
  planLength,
  planRound,
  problemOf,
} from '../../functions/rounds/model/plan-round.ts';
import { randomFrom } from '../../test/support/random-from.ts';
import type { PartOptions, Section } from '../report/section.ts';

const [STOPS, VEHICLES, DAY_MINUTES] = [300, 10, 660];

/** How much shorter rounds are than in the order of entry, and what planning them costs. */
export const measureRounds = async ({ quick }: PartOptions): Promise<Section> => {
  const seeds = Array.from({ length: quick ? 5 : 40 }, (_, seed) => seed + 1);
  planRound(cityOf(0));
  const results = seeds.map((seed) => {
    const problem = cityOf(seed);
    const before = process.cpuUsage();
    const plan = planRound(problem);
    const { user, system } = process.cpuUsage(before);
    return {
      seconds: (user + system) / 1e6,
      km: planLength(problem, plan.routes),
      kmOfEntry: planLength(problem, inOrderOfEntry(problem)),
      broken: keepsAll(problem, plan.routes) ? 0 : 1,
      left: plan.left.length,
    };
  });
  const mean = (pick: (result: (typeof results)[number]) => number): number =>
    results.reduce((sum, each) => sum + pick(each), 0) / results.length;
  const slowest = Math.max(...results.map(({ seconds }) => seconds));
  const shorter = mean(({ km, kmOfEntry }) => Number(km < kmOfEntry)) * 100;
  const broken = mean((each) => each.broken) * results.length;
  return {
    part: 'rounds',
    title: `${STOPS} stops over ${VEHICLES} vehicles`,
    method: `${seeds.length} cities of 44 × 44 km after one to warm up, half of the stops with a window of three hours; CPU time of this process. In the order of entry windows and loads are not kept.`,
    tables: [
      {
        columns: ['', 'planned', 'in order of entry'],
        rows: [
          ['mean km', round(mean(({ km }) => km)), round(mean(({ kmOfEntry }) => kmOfEntry))],
          ['stops left out, mean', round(mean(({ left }) => left)), 0],
        ],
      },
    ],
    targets: [
      { what: 'seeds with shorter rounds', value: round(shorter), bound: 95, kind: 'at least', unit: '%' },
      { what: 'plans that break a window', value: broken, bound: 0, kind: 'exactly', unit: '' },
      { what: 'slowest plan', value: round(slowest), bound: 2, kind: 'at most', unit: 's' },
    ],
  };
};

const round = (value: number): number => Number(value.toFixed(2));

const cityOf = (seed: number) => {
  const random = randomFrom(seed + 1000);
  const stops = Array.from({ length: STOPS }, (_, at) => {
    const from = random() < 0.5 ? 0 : Math.floor(random() * 4) * 120;
    const point = { latitude: -6.4 + random() * 0.4, longitude: 106.6 + random() * 0.4 };
    return { stopId: `stop-${at}`, size: 1, from, to: from === 0 ? 600 : from + 180, point };
  });
  const vehicles = Array.from({ length: VEHICLES }, (_, at) => ({
    vehicleId: `van-${at}`,
    capacity: 40,
    leaves: 0,
    returns: DAY_MINUTES,
  }));
  const start = { latitude: -6.2, longitude: 106.8 };
  return problemOf(stops, { start, vehicles, kmPerHour: 30, serviceMinutes: 4 });
};
