// Telephone numbers that take SMS, and what is shown of them.

/** E.164: the country and the number in it, 8 to 15 digits together. https://www.itu.int/rec/T-REC-E.164 */
export const phoneNumberPattern = /^\+[1-9]\d{7,14}$/;

const shownAtEnd = 4;
const hidden = 4;

/** The country with what follows it, and the last four digits: `+86138••••0000`. */
export function maskedNumber(phoneNumber: string): string {
  const head = phoneNumber.slice(0, Math.max(2, phoneNumber.length - shownAtEnd - hidden));
  return `${head}${'•'.repeat(hidden)}${phoneNumber.slice(-shownAtEnd)}`;
}
