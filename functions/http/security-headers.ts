// What every answer tells browsers, though none is meant to call this API: that JSON is nothing but JSON, and belongs in no frame.
// https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers

/** An answer that is a page has a policy of its own (documentation/assets.ts). */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Over plain HTTP, as on one's own desk, it says nothing (RFC 6797, 8.1).
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
} as const;
