// Holds an answer to what the description of the API says of it, and to nothing more: a field that it does not know fails, too.

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { AnswerName } from '../../functions/answers.ts';
import { answerParts, answers } from '../../functions/answers.ts';
import { closed, componentSchemas } from '../../infra/openapi/json-schema.ts';

let ajv: Ajv2020 | undefined;

function schemas(): Ajv2020 {
  if (ajv !== undefined) return ajv;
  const made = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(made);
  const components = componentSchemas(new Map(Object.entries({ ...answers, ...answerParts })), 'output');
  made.addSchema({
    $id: 'api',
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, closed(schema)])),
    },
  });
  ajv = made;
  return made;
}

/** Throws an Error that lists where `body` is not what the description says. */
export function checkAnswer(name: AnswerName, body: unknown): void {
  const validate = schemas().getSchema(`api#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`no answer is called ${name}`);
  if (validate(body)) return;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`the answer is no ${name}:\n${problems.slice(0, 10).join('\n')}`);
}
