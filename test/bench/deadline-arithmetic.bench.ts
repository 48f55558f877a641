// How many working-time deadlines one core computes per second of its own time. Run: node test/bench/deadline-arithmetic.bench.ts

import { chinaWorkingHours } from '../../domain/sla/calendars/china-working-hours.ts';
import { dueAt, type Span } from '../../domain/sla/clock.ts';
import { type Instant, later, millisecondsPerHour } from '../../domain/time.ts';

const rounds = 2_000_000;
const calendar = chinaWorkingHours();
const firstStart = calendar.add(1_704_067_200_000 as Instant, 1); // the first working hour of 2024
const starts = Array.from({ length: 1024 }, (_, i) => later(firstStart, i * 37 * millisecondsPerHour));

const cases: Readonly<Record<string, (startedAt: Instant) => Span>> = {
  '20 working hours': (startedAt) => ({ startedAt, limit: { unit: 'minutes', minutes: 1200 }, exclusions: [] }),
  '400 working hours': (startedAt) => ({ startedAt, limit: { unit: 'minutes', minutes: 24_000 }, exclusions: [] }),
  '3 working days': (startedAt) => ({ startedAt, limit: { unit: 'workingDays', workingDays: 3 }, exclusions: [] }),
  '3 working days, 80 %, two suspensions': (startedAt) => ({
    startedAt,
    limit: { unit: 'workingDays', workingDays: 3 },
    percent: 80,
    exclusions: [3, 20].map((hours) => ({
      fromAt: later(startedAt, hours * millisecondsPerHour),
      toAt: later(startedAt, (hours + 5) * millisecondsPerHour),
      reason: 'CUSTOMER_REQUEST',
    })),
  }),
};

console.log('Deadlines computed per second of one core, on the Chinese working calendar');
for (const [name, spanFrom] of Object.entries(cases)) {
  const spans = starts.map(spanFrom);
  for (const span of spans) dueAt(span, calendar); // warm
  const before = process.cpuUsage();
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum += dueAt(spans[i % spans.length] as Span, calendar) ?? 0;
  const perSecond = rounds / (process.cpuUsage(before).user / 1e6);
  console.log(`${name}: ${Math.round(perSecond).toLocaleString('en')} (checksum ${sum % 1_000_003})`);
}
