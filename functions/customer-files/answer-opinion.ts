// POST /customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result: what the customer was told (R193).

import * as z from 'zod/mini';
import type { Visit } from '../../domain/customer-files/customer-file.ts';
import { answerOpinion as decideAnswer } from '../../domain/customer-files/visits.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import { instant, text } from '../http/schema.ts';
import type { FileCommandDeps } from './enter-in-file.ts';
import { enterInFile, liveFileCommandDeps } from './enter-in-file.ts';
import { presentVisit } from './present-file.ts';

const body = z.strictObject({ result: text(500), fedBackAt: z.exactOptional(instant) });

export const answerOpinion = (deps: FileCommandDeps) =>
  apiHandler({ path: ['customerId', 'visitNumber', 'followUpNumber'], body, answer: 'Visit' }, async (request) => {
    const { path, body, access } = request;
    const seesCustomer = access.seesAll || (await access.seesStored('customer', path.customerId)) === true;
    const [visitNumber, followUpNumber] = [Number(path.visitNumber), Number(path.followUpNumber)];
    const { state, version } = await enterInFile(deps, request, async (file, _, decision) => {
      const visit = file.visits.find(({ number }) => number === visitNumber);
      const followUp = visit?.followUps.find(({ number }) => number === followUpNumber);
      if (visit === undefined || followUp === undefined) throw new Problem('not-found', {});
      // A department that sees to one opinion has nothing to do with the others.
      const isAsked = seesCustomer || access.actsFor(followUp.opinion.departmentId ?? '');
      if (!isAsked) throw new Problem('not-found', {});
      return decideAnswer(file, visit, { followUpNumber, ...body }, await deps.rules.rulesFor(file), decision);
    });
    const visit = state.visits.find(({ number }) => number === visitNumber);
    if (visit === undefined) throw new Problem('not-found', {});
    const shown = seesCustomer ? visit : onlyOf(visit, followUpNumber);
    return ok(presentVisit(shown, state, await deps.rules.rulesFor(state)), version);
  });

/** What a department gets to read that was asked about one opinion. */
function onlyOf({ summary: _, ...visit }: Visit, followUpNumber: number): Visit {
  return { ...visit, followUps: visit.followUps.filter(({ number }) => number === followUpNumber) };
}

export const handler = answerOpinion(liveFileCommandDeps());
