// POST /tickets/{ticketId}/fault-report/draft: the Monitoring Centre writes what happened; the Support Centre has it next (R171).

import * as z from 'zod/mini';
import type { Department } from '../../domain/departments/department.ts';
import { departmentInCharge } from '../../domain/departments/responsibility.ts';
import { text } from '../http/schema.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore, directoryAgeMillisecondsMax } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps {
  readonly departments: Pick<DepartmentStore, 'all'>;
}

const body = z.strictObject({ summary: text(500), causeAnalysis: text(1000), actions: text(1000) });

export const draftFaultReport = (deps: Deps) =>
  ticketCommand(deps, body, async (draft, { entitlement }) => {
    const inCharge = (directory: readonly Versioned<Department>[]) =>
      departmentInCharge(
        'SUPPORT_CENTRE',
        entitlement.region,
        directory.map(({ state }) => state),
      );
    // One that is not in the directory as it was read a moment ago may have been entered since.
    const reviewer =
      inCharge(await deps.departments.all(directoryAgeMillisecondsMax)) ?? inCharge(await deps.departments.all());
    return { type: 'draftFaultReport', ...draft, ...(reviewer && { reviewer }) };
  });

export const handler = draftFaultReport({ ...liveTicketCommandDeps(), departments: departmentStore(liveTable()) });
