// Public holidays of mainland China. Each year's days off and make-up workdays (调休) are published in a notice of the
// General Office of the State Council in the autumn before; it cannot be computed, so the notices are kept here as data.

import type { LocalDate } from '../../time.ts';
import type { Holiday, Name } from '../working-days.ts';

const newYear: Name = { zh: '元旦', en: "New Year's Day" };
const springFestival: Name = { zh: '春节', en: 'Spring Festival' };
const qingming: Name = { zh: '清明节', en: 'Tomb-sweeping Day' };
const labourDay: Name = { zh: '劳动节', en: 'Labour Day' };
const dragonBoat: Name = { zh: '端午节', en: 'Dragon Boat Festival' };
const midAutumn: Name = { zh: '中秋节', en: 'Mid-autumn Festival' };
const nationalDay: Name = { zh: '国庆节', en: 'National Day' };
const nationalDayAndMidAutumn: Name = { zh: '国庆节、中秋节', en: 'National Day and Mid-autumn Festival' };

const off = (name: Name, firstDate: LocalDate, lastDate: LocalDate = firstDate): Holiday => ({
  name,
  firstDate,
  lastDate,
});

export interface HolidayNotice {
  readonly year: number;
  /** Number of the notice that was published for the year. */
  readonly notice: string;
  readonly holidays: readonly Holiday[];
  readonly makeUpDates: readonly LocalDate[];
}

export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    holidays: [
      off(newYear, '2024-01-01'),
      off(springFestival, '2024-02-10', '2024-02-17'),
      off(qingming, '2024-04-04', '2024-04-06'),
      off(labourDay, '2024-05-01', '2024-05-05'),
      off(dragonBoat, '2024-06-10'),
      off(midAutumn, '2024-09-15', '2024-09-17'),
      off(nationalDay, '2024-10-01', '2024-10-07'),
    ],
    makeUpDates: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    holidays: [
      off(newYear, '2025-01-01'),
      off(springFestival, '2025-01-28', '2025-02-04'),
      off(qingming, '2025-04-04', '2025-04-06'),
      off(labourDay, '2025-05-01', '2025-05-05'),
      off(dragonBoat, '2025-05-31', '2025-06-02'),
      off(nationalDayAndMidAutumn, '2025-10-01', '2025-10-08'),
    ],
    makeUpDates: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    holidays: [
      off(newYear, '2026-01-01', '2026-01-03'),
      off(springFestival, '2026-02-15', '2026-02-23'),
      off(qingming, '2026-04-04', '2026-04-06'),
      off(labourDay, '2026-05-01', '2026-05-05'),
      off(dragonBoat, '2026-06-19', '2026-06-21'),
      off(midAutumn, '2026-09-25', '2026-09-27'),
      off(nationalDay, '2026-10-01', '2026-10-07'),
    ],
    makeUpDates: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/**
 * What is certain of years without a notice: the days off by law (as amended from 2025). Days in lieu and make-up
 * workdays are not known yet. Lunar dates are astronomical and do not change.
 */
export const statutoryHolidays: readonly Holiday[] = [
  ...statutoryYear(2027, { eve: '02-05', thirdDay: '02-08', qingming: '04-05', dragonBoat: '06-09', moon: '09-15' }),
  ...statutoryYear(2028, { eve: '01-25', thirdDay: '01-28', qingming: '04-04', dragonBoat: '05-28', moon: '10-03' }),
  ...statutoryYear(2029, { eve: '02-12', thirdDay: '02-15', qingming: '04-04', dragonBoat: '06-16', moon: '09-22' }),
  ...statutoryYear(2030, { eve: '02-02', thirdDay: '02-05', qingming: '04-05', dragonBoat: '06-05', moon: '09-12' }),
];

/** Month and day of the feasts that move: Spring Festival from its eve to its third day, Qingming, and two lunar days. */
interface MovingFeasts {
  readonly eve: string;
  readonly thirdDay: string;
  readonly qingming: string;
  readonly dragonBoat: string;
  readonly moon: string;
}

function statutoryYear(year: number, feasts: MovingFeasts): readonly Holiday[] {
  return [
    off(newYear, `${year}-01-01`),
    off(springFestival, `${year}-${feasts.eve}`, `${year}-${feasts.thirdDay}`),
    off(qingming, `${year}-${feasts.qingming}`),
    off(labourDay, `${year}-05-01`, `${year}-05-02`),
    off(dragonBoat, `${year}-${feasts.dragonBoat}`),
    off(midAutumn, `${year}-${feasts.moon}`),
    off(nationalDay, `${year}-10-01`, `${year}-10-03`),
  ];
}
