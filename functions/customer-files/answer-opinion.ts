// POST /customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result: what the customer was told (R193).

import * as z from 'zod/mini';
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
    const { path, body, decision } = request;
    const [visitNumber, followUpNumber] = [Number(path.visitNumber), Number(path.followUpNumber)];
    const { state, version } = await enterInFile(deps, request, async (file) => {
      const visit = file.visits.find(({ number }) => number === visitNumber);
      if (!visit?.followUps.some(({ number }) => number === followUpNumber)) throw new Problem('not-found', {});
      return decideAnswer(file, visit, { followUpNumber, ...body }, await deps.rules.rulesFor(file), decision);
    });
    const visit = state.visits.find(({ number }) => number === visitNumber);
    if (visit === undefined) throw new Problem('not-found', {});
    return ok(presentVisit(visit, state, await deps.rules.rulesFor(state)), version);
  });

export const handler = answerOpinion(liveFileCommandDeps());
