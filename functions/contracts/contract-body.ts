// The body of a contract: the same for drafting and redrafting.

import * as z from 'zod/mini';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { commitmentTypes } from '../../domain/contracts/contract.ts';
import { contractLinesMax } from '../../domain/contracts/line-rules.ts';
import { id, line, localDate, text, whole } from '../http/schema.ts';

const minutes = whole(1, 366 * 24 * 60);

const contractLine = z.strictObject({
  circuitId: id,
  maintenanceGrade: z.enum(maintenanceGrades),
  commitmentType: z.enum(commitmentTypes),
  indicators: z.exactOptional(
    z.strictObject({
      availabilityPpm: z.exactOptional(whole(0, 1_000_000)),
      restoreOutageMinutes: z.exactOptional(minutes),
      restoreDegradationMinutes: z.exactOptional(minutes),
      firstFeedbackMinutes: z.exactOptional(minutes),
    }),
  ),
  milderApproval: z.exactOptional(z.strictObject({ approvedBy: line(100), reason: text(500) })),
  // Up to a thousand million yuan a month.
  monthlyRentFen: whole(0, 100_000_000_000),
  installationFeeFen: z.exactOptional(whole(0, 100_000_000_000)),
});

export const contractBody = z.strictObject({
  customerId: id,
  title: line(200),
  parties: z.strictObject({ operator: line(200), customer: line(200) }),
  startDate: localDate,
  endDate: localDate,
  lines: z.array(contractLine).check(z.minLength(1), z.maxLength(contractLinesMax)),
});
