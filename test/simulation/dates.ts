// Days as a contract counts them: in a zone of its own, which is some hours ahead of UTC or behind it, all year.

import { hour } from './rulebook.ts';

export const day = 24 * hour;

/** Zones that do not change their clocks, so that at every full hour a day begins in one of them. Absent: that of the operator. */
const hoursAhead: Readonly<Record<string, number>> = {
  'Pacific/Pago_Pago': -11,
  'Pacific/Honolulu': -10,
  'Pacific/Gambier': -9,
  'Pacific/Pitcairn': -8,
  'America/Phoenix': -7,
  'America/Costa_Rica': -6,
  'America/Bogota': -5,
  'America/Puerto_Rico': -4,
  'America/Sao_Paulo': -3,
  'Atlantic/South_Georgia': -2,
  'Atlantic/Cape_Verde': -1,
  'Africa/Abidjan': 0,
  'Africa/Lagos': 1,
  'Africa/Johannesburg': 2,
  'Asia/Riyadh': 3,
  'Asia/Dubai': 4,
  'Asia/Karachi': 5,
  'Asia/Dhaka': 6,
  'Asia/Bangkok': 7,
  'Asia/Shanghai': 8,
  'Asia/Tokyo': 9,
  'Australia/Brisbane': 10,
  'Pacific/Guadalcanal': 11,
  'Pacific/Tarawa': 12,
};
const operatorZone = 'Asia/Shanghai';

/** The one in which a day begins at this hour of the day in UTC. */
export function zoneOfMidnight(hourOfDay: number): string {
  const ahead = hourOfDay === 0 ? 0 : hourOfDay <= 11 ? -hourOfDay : 24 - hourOfDay;
  const found = Object.keys(hoursAhead).find((zone) => hoursAhead[zone] === ahead);
  if (found === undefined) throw new Error(`no day begins at ${hourOfDay}:00`);
  return found;
}

export function midnightOf(date: string, zone = operatorZone): number {
  const ahead = hoursAhead[zone];
  if (ahead === undefined) throw new Error(`how far ${zone} is ahead is not known`);
  return Date.parse(`${date}T00:00:00Z`) - ahead * hour;
}

export function dateAt(at: number, zone = operatorZone): string {
  return new Date(at + (hoursAhead[zone] ?? Number.NaN) * hour).toISOString().slice(0, 10);
}

/** The date so many days later. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** In the morning of the date, by the clocks of the operator. */
export function morningOf(date: string): number {
  return midnightOf(date) + 9 * hour;
}
