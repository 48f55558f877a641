// Secrets Manager GetSecretValue. A generated secret is made once and kept, as after a deployment.
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html

import { randomInt, randomUUID } from 'node:crypto';
import { parseObject } from '../json.ts';
import type { State } from '../state.ts';
import type { SecretSpec } from '../template/queues.ts';
import type { Operations } from './protocol.ts';
import { requiredText, ServiceError } from './protocol.ts';

export function secretOperations(state: State, specs: readonly SecretSpec[]): Operations {
  const get = state.prepare('SELECT * FROM secrets WHERE arn = ?');
  const insert = state.prepare(
    'INSERT INTO secrets (arn, versionId, value, createdAt) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const spec of specs) insert.run(spec.arn, randomUUID(), spec.text ?? generate(spec), Date.now());
  return {
    GetSecretValue: (input) => {
      const id = requiredText(input, 'SecretId');
      const spec = specs.find(({ arn, name }) => arn === id || name === id);
      const row = spec === undefined ? undefined : get.get(spec.arn);
      if (spec === undefined || row === undefined) {
        throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      }
      return {
        ARN: spec.arn,
        Name: spec.name,
        SecretString: String(row['value']),
        VersionId: String(row['versionId']),
        VersionStages: ['AWSCURRENT'],
        CreatedDate: Number(row['createdAt']) / 1000,
      };
    },
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

function generate({ alphabet, length, within }: SecretSpec): string {
  const offered = letters + (alphabet.numbers ? digits : '') + (alphabet.punctuation ? punctuation : '');
  const usable = [...offered].filter((character) => !alphabet.excluded.includes(character));
  const text = Array.from({ length }, () => usable[randomInt(usable.length)]).join('');
  return within === undefined ? text : JSON.stringify({ ...parseObject(within.template), [within.key]: text });
}
