// The answer of a function that reports which records of a batch failed.
// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting

import { isList, isObject } from '../json.ts';

/**
 * Ids of the records that failed; `all` when the answer names a record that was not in the batch or none at all, which
 * Lambda counts as a failure of the whole batch.
 */
export function failedRecords(answer: unknown, ids: readonly string[]): readonly string[] | 'all' {
  const failures = isObject(answer) ? (answer['batchItemFailures'] ?? []) : [];
  if (!isList(failures)) return 'all';
  const failed = failures.map((failure) => (isObject(failure) ? failure['itemIdentifier'] : undefined));
  const known = failed.filter((id) => typeof id === 'string').filter((id) => ids.includes(id));
  return known.length === failed.length ? known : 'all';
}
