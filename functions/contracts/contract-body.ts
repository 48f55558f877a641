// The body of a contract: the same for drafting and redrafting. What only the signature needs may be left open. Amendments have lines of the
// same form.

import * as z from 'zod/mini';
import { maintenanceGrades } from '../../domain/circuits/grade.ts';
import { compensationSchemeIds } from '../../domain/compensation/schemes.ts';
import type { clauseNames } from '../../domain/contracts/clauses.ts';
import { commitmentTypes, orderKinds } from '../../domain/contracts/contract.ts';
import { contractLinesMax } from '../../domain/contracts/line-rules.ts';
import { gradeCriteria, willingnesses } from '../../domain/contracts/proposal.ts';
import { id, line, localDate, text, whole } from '../http/schema.ts';

const minutes = whole(1, 366 * 24 * 60);

/** Up to a thousand million yuan. */
export const fen = whole(0, 100_000_000_000);

const proposal = z.strictObject({
  criteria: z.exactOptional(z.array(z.enum(gradeCriteria)).check(z.maxLength(gradeCriteria.length))),
  need: z.exactOptional(text(500)),
  willingToPay: z.exactOptional(z.enum(willingnesses)),
  equipment: z.exactOptional(z.strictObject({ capable: z.boolean(), note: z.exactOptional(text(200)) })),
});

export const contractLine = z.strictObject({
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
  freeIndicators: z.exactOptional(
    z.array(z.strictObject({ name: line(50), value: line(100) })).check(z.minLength(1), z.maxLength(10)),
  ),
  milderApproval: z.exactOptional(z.strictObject({ approvedBy: line(100), reason: text(500) })),
  proposal: z.exactOptional(proposal),
  monthlyRentFen: fen,
  installationFeeFen: z.exactOptional(fen),
  compensationScheme: z.exactOptional(z.enum(compensationSchemeIds)),
});

export const contractBody = z.strictObject({
  customerId: id,
  orderKind: z.exactOptional(z.enum(orderKinds)),
  departmentId: z.exactOptional(id),
  region: z.exactOptional(line(64)),
  templateKey: z.exactOptional(line(64)),
  clauses: z.exactOptional(clausesBody()),
  title: line(200),
  parties: z.strictObject({ operator: line(200), customer: line(200) }),
  startDate: localDate,
  endDate: localDate,
  /** IANA name; none: the operator's. */
  timeZone: z.exactOptional(line(64)),
  lines: z.array(contractLine).check(z.minLength(1), z.maxLength(contractLinesMax)),
});

/** Any of the seven (R198). */
function clausesBody() {
  const clause = z.exactOptional(text(2_000));
  return z.strictObject({
    subject: clause,
    quantity: clause,
    price: clause,
    performancePeriod: clause,
    placeAndManner: clause,
    breachLiability: clause,
    disputeResolution: clause,
  } satisfies Record<(typeof clauseNames)[number], typeof clause>);
}
