// What a month comes to by 8.3, counted minute by minute with its own copy of the figures. Shares no code with the ledger and the
// assessment; slow, and for that easy to believe.

/** Minutes from the start of the month; before it they are negative. `to` is not included. */
export type Minutes = readonly [from: number, to: number];

export interface PlainFault {
  /** The report. */
  readonly from: number;
  readonly to: number;
  readonly degraded: boolean;
  /** It was a degradation until then. */
  readonly outageSince?: number;
  readonly detected?: number;
  readonly waits: readonly Minutes[];
}

export interface PlainMonth {
  readonly grade: keyof typeof figures;
  readonly rentFen: number;
  /** Ordered by their begin. */
  readonly faults: readonly PlainFault[];
  /** Planned work, and exclusions entered by hand: they bear on the circuit, whichever fault it is. */
  readonly excluded: readonly Minutes[];
  /** Outages entered by hand. */
  readonly entered: readonly Minutes[];
  readonly lengthMinutes: number;
  /** The line was in force from this day of the month on, counted from 0. */
  readonly firstDay: number;
}

/**
 * Promise and ladder in millionths, an hour over the limit and the cap in percent, the limits in minutes: twelve
 * hours, where the class has more, are those of the product and customer in the tests.
 */
const figures = {
  AAA: {
    promise: 999_900,
    limits: [120, 720],
    hour: 5,
    cap: 100,
    ladder: [
      [999_900, 10],
      [999_000, 25],
      [990_000, 50],
      [950_000, 100],
    ],
  },
  AA: {
    promise: 999_500,
    limits: [240, 720],
    hour: 3,
    cap: 100,
    ladder: [
      [999_500, 10],
      [995_000, 20],
      [990_000, 40],
      [950_000, 100],
    ],
  },
  A: {
    promise: 999_000,
    limits: [480, 720],
    hour: 2,
    cap: 100,
    ladder: [
      [999_000, 10],
      [990_000, 25],
      [950_000, 50],
      [900_000, 100],
    ],
  },
  I: {
    promise: 999_000,
    limits: [480, 720],
    hour: 1,
    cap: 50,
    ladder: [
      [999_000, 5],
      [990_000, 12.5],
      [950_000, 25],
      [900_000, 50],
    ],
  },
  II: {
    promise: 997_000,
    limits: [720, 720],
    hour: 1,
    cap: 50,
    ladder: [
      [999_000, 5],
      [990_000, 12.5],
      [950_000, 25],
      [900_000, 50],
    ],
  },
  III: { promise: 995_000, limits: [720, 720], hour: 0, cap: 0, ladder: [] },
} as const;

const floorMinutes = 48 * 60;
const isIn = (minute: number, stretches: readonly Minutes[]) =>
  stretches.some(([from, to]) => from <= minute && minute < to);

export function minuteMoney({ grade, rentFen, faults, excluded, entered, lengthMinutes, firstDay }: PlainMonth) {
  const { promise, limits, hour, cap, ladder } = figures[grade];
  const first = firstDay * 1_440;
  const begin = (fault: PlainFault) => Math.min(fault.from, fault.detected ?? fault.from);
  const isOut = (minute: number, { waits }: PlainFault) => isIn(minute, excluded) || isIn(minute, waits);

  let down = 0;
  for (let minute = first; minute < lengthMinutes; minute += 1) {
    const byTicket = faults.some(
      (fault) =>
        !fault.degraded &&
        isIn(minute, [[Math.max(begin(fault), fault.outageSince ?? begin(fault)), fault.to]]) &&
        !isOut(minute, fault),
    );
    if (byTicket || (isIn(minute, entered) && !isIn(minute, excluded))) down += 1;
  }
  const measured = lengthMinutes - first;
  const ppm = Number((BigInt(measured - down) * 1_000_000n) / BigInt(measured));

  /** Started units of each fault that fall into the time in force; a minute of several faults is that of the first. */
  const units = (unit: number, minutesOf: (fault: PlainFault) => readonly number[]) => {
    const taken = new Set<number>();
    let sum = 0;
    for (const fault of faults) {
      const own = minutesOf(fault).filter((minute) => !taken.has(minute));
      for (const minute of own) taken.add(minute);
      const startedBefore = (end: number) => Math.ceil(own.filter((minute) => minute < end).length / unit);
      sum += startedBefore(lengthMinutes) - startedBefore(first);
    }
    return sum;
  };
  const counting = (fault: PlainFault, from: number) =>
    Array.from({ length: Math.max(0, fault.to - from) }, (_, index) => from + index).filter((at) => !isOut(at, fault));
  const overrunHours = units(60, (fault) => counting(fault, begin(fault)).slice(limits[fault.degraded ? 1 : 0]));
  const floorDays = units(1_440, (fault) => {
    const own = counting(fault, fault.from);
    return own.length > floorMinutes ? own : [];
  });

  const days = measured / 1_440;
  const share = (amount: number, part: number, whole: number) => {
    const scaled = BigInt(amount) * BigInt(part);
    return Number((scaled + BigInt(whole) - 1n) / BigInt(whole));
  };
  const base = first === 0 ? rentFen : share(rentFen, Math.min(days, 30), 30);
  const steps = ladder.filter(([below], index) => ppm < (index === 0 ? promise : Math.min(below, promise)));
  const percent = Math.max(0, ...steps.map(([, part]) => part));
  const agreed = Math.min(
    share(base, cap, 100),
    Math.max(share(base, percent * 10, 1_000), share(base, Math.min(overrunHours * hour, 100), 100)),
  );
  const floor = Math.min(base, share(rentFen, floorDays, 30));
  return { down, ppm, overrunHours, floorDays, owedFen: Math.max(agreed, floor) };
}
