// Faults of AWS that pass by themselves: a table or service that is throttled, too slow, or out for a moment. The SDK has tried
// again already, three times in all, before it throws them.

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html#Programming.Errors.MessagesAndCodes
const throttled = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'TransactionInProgressException',
];
// What the SDK and middy call it when the time has run out, and Node's codes of broken lines.
const cutOff = ['TimeoutError', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];

interface ServiceFault {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** Whether a fault of a service, or the line to it, may be gone in a moment. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata, CancellationReasons = [] } = error as ServiceFault;
  if ([...throttled, ...cutOff].some((known) => known === name || known === code)) return true;
  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors
  if (CancellationReasons.some(({ Code }) => Code === 'ThrottlingError' || throttled.includes(`${Code}Exception`)))
    return true;
  return ($metadata?.httpStatusCode ?? 0) >= 500;
}
