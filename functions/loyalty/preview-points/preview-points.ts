import { customerIdFor, groupsOf } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { asksForGroups, monthsLater, pointsFor, rateFor, type EarningRate } from '../model/earning.ts';
import type { TierStanding } from '../model/tier.ts';
import { standingKey } from '../store/keys.ts';
import { loadProgramme } from '../store/programme.ts';
import type { PreviewPoints } from './contract.ts';

export const previewPoints: UseCase<typeof PreviewPoints, Runtime> = async ({ body }, { db, clock }) => {
  const { goods, customerId, at = instant(clock), ...situation } = body;
  const [programme, standing] = await Promise.all([
    loadProgramme(db),
    customerId === undefined ? undefined : db.get<TierStanding>(standingKey(customerIdFor(customerId))),
  ]);
  const tier = standing?.tier;
  const groups =
    customerId !== undefined && asksForGroups(programme)
      ? await groupsOf(db, customerIdFor(customerId), Date.parse(at))
      : [];
  const rate = rateFor(programme, { ...situation, at, tier, groups });
  return {
    status: 200,
    body: {
      points: rate === undefined ? 0 : pointsFor(rate, goods),
      programmeVersion: programme.version,
      because: rate === undefined ? [] : reasonsFor(rate, goods),
      tier,
      availableAt: new Date(Date.parse(at) + programme.pendingDays * DAY).toISOString(),
      expiresAt: monthsLater(at, programme.validMonths),
    },
  };
};

/** The plain rate first, then what the multiplier adds. */
const reasonsFor = (rate: EarningRate, goods: number) => {
  const plain = pointsFor({ ...rate, percent: 100 }, goods);
  const base = { rule: `${rate.points} for every ${rate.perWhole}`, points: plain };
  return rate.multiplier === undefined
    ? [base]
    : [base, { rule: `${rate.multiplier}: ${rate.percent} %`, points: pointsFor(rate, goods) - plain }];
};
