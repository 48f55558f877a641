// POST /customers/{customerId}/satisfaction-surveys: one answer to a survey (R85, R244).

import * as z from 'zod/mini';
import { surveyChannels } from '../../domain/customer-files/customer-file.ts';
import { recordSurvey as decideSurvey } from '../../domain/customer-files/satisfaction.ts';
import { created, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { instant, text, whole } from '../http/schema.ts';
import type { FileCommandDeps } from './enter-in-file.ts';
import { enterInFile, liveFileCommandDeps } from './enter-in-file.ts';

const body = z.strictObject({
  surveyedAt: instant,
  satisfaction: z.exactOptional(whole(1, 5)),
  scorePpm: z.exactOptional(whole(0, 1_000_000)),
  channel: z.enum(surveyChannels),
  comment: z.exactOptional(text(500)),
});

export const recordSurvey = (deps: FileCommandDeps) =>
  apiHandler({ path: ['customerId'], body, answer: 'SatisfactionSurvey', statuses: [200, 201] }, async (request) => {
    const { body, path } = request;
    const { version, isNew } = await enterInFile(deps, request, (file, context, decision) =>
      decideSurvey(file, body, context, decision),
    );
    const { customerId } = path;
    const shown = { customerId, ...body, version };
    return isNew ? created(`/customers/${customerId}/satisfaction`, shown, version) : ok(shown, version);
  });

export const handler = recordSurvey(liveFileCommandDeps());
