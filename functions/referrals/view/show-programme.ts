import type * as z from 'zod/mini';
import type { ReferralProgramme } from '../model/programme.ts';
import type { referralProgramme } from '../schemas.ts';

export const showProgramme = ({
  isOpen,
  referrerPoints,
  customerPoints,
  minimumOrder,
  waitDays,
  mostPerMonth,
  validDays,
  version,
}: ReferralProgramme): z.output<typeof referralProgramme> => ({
  isOpen,
  referrerPoints,
  customerPoints,
  minimumOrder,
  waitDays,
  mostPerMonth,
  validDays,
  version,
});
