// The plain members of stored and sent forms, made once and used by all of them: what is read back has its bounds from where it
// came in, and each schema that a handler makes is a fiftieth of a millisecond of its cold start.

import * as z from 'zod/mini';

export const text = z.string();
export const optionalText = z.exactOptional(text);
export const texts = z.array(text);
export const optionalTexts = z.exactOptional(texts);

export const whole = z.int();
export const optionalWhole = z.exactOptional(whole);

export const flag = z.boolean();
/** There and true, or not there at all. */
export const mark = z.exactOptional(z.literal(true));
