// PUT /customers/{customerId}/contacts: replaces whom to speak to (R16). The answer does not repeat them: who reads them says why.

import * as z from 'zod/mini';
import { contactsMax } from '../../domain/customer-files/customer-file.ts';
import { setContacts } from '../../domain/customer-files/inventory.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { formed, line } from '../http/schema.ts';
import type { FileCommandDeps } from './enter-in-file.ts';
import { enterInFile, liveFileCommandDeps } from './enter-in-file.ts';

const contact = z.strictObject({
  name: line(100),
  role: line(100),
  phone: z.exactOptional(formed(/^\+?[0-9][0-9 ()-]{2,30}$/, 'phone')),
  email: z.exactOptional(formed(/^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]{1,189}$/u, 'email')),
});
const body = z.strictObject({ contacts: z.array(contact).check(z.maxLength(contactsMax, { abort: true })) });

export const putContacts = (deps: FileCommandDeps) =>
  apiHandler({ path: ['customerId'], body, answer: 'Contacts' }, async (request) => {
    const { state, version } = await enterInFile(deps, request, (file, context, decision) =>
      setContacts(file, request.body.contacts, context, decision),
    );
    return ok({ customerId: state.id, contactCount: state.contacts.length, version }, version);
  });

export const handler = putContacts(liveFileCommandDeps());
