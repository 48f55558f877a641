// What no log line may show: whatever people said, who they are and how to reach them, and secrets. Lines name ids, types and figures;
// this is the net below, for what gets into one by mistake, or with the message of an error.

import { errorFields } from './error-fields.ts';

/** Fields that are never shown, at whatever depth they stand. */
const sensitiveFields: ReadonlySet<string> = new Set([
  ...['name', 'contact', 'contacts', 'phone', 'email', 'parties', 'deputy', 'manager', 'accountManager'],
  ...['requestedBy', 'receivedBy', 'signedBy', 'consentedBy', 'confirmedBy', 'approvedBy'],
  ...[
    'description',
    'solution',
    'comment',
    'summary',
    'note',
    'text',
    'title',
    'opinion',
    'opinions',
    'evidence',
    'body',
  ],
  ...['authorization', 'token', 'secret', 'webhookSecret', 'webhookUrl', 'url'],
]);

const redactedText = '[redacted]';

// Numbers of telephones in China, mobile or fixed, and addresses of e-mail: in texts that hold more than them.
const telephone = /(?<![\w.#-])(?:\+?86[ -]?)?(?:1[3-9]\d{9}|0?\d{2,3}[ -]\d{4}[ -]?\d{4})(?![\w-])/g;
const email = /[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+\.[a-z]{2,}/gi;

/** The same without them. An error becomes what a line says of it; what refers to itself is cut off where it does. */
export function redacted(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value === 'string') return value.replace(email, redactedText).replace(telephone, redactedText);
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value)) return redactedText;
  const within = [...above, value];
  if (value instanceof Error) return redacted(errorFields(value), within);
  if (Array.isArray(value)) return value.map((entry) => redacted(entry, within));
  const fields = Object.entries(value);
  return Object.fromEntries(
    fields.map(([name, field]) => [name, sensitiveFields.has(name) ? redactedText : redacted(field, within)]),
  );
}
