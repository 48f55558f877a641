// What the calls are about: records that are entered first, what the system has made since, and calls from the description of the API.

import type { System } from '../scenarios/system.ts';
import { registerOperator, report } from '../scenarios/system.ts';
import type { Draw } from '../simulation/random.ts';
import { pick } from '../simulation/random.ts';
import { matchesOf } from '../support/route-match.ts';
import type { Operation } from './api-description.ts';
import { operations } from './api-description.ts';
import { goodBodies, lifeOfFault } from './bodies.ts';
import type { Draft } from './mutations.ts';
import type { FuzzAnswer, FuzzCall, Send } from './request.ts';
import type { Known } from './sample.ts';
import { sampleOf } from './sample.ts';

/** Fields that hold the id of something under another name. */
const alike: Readonly<Record<string, readonly string[]>> = {
  departmentId: ['maintenanceDepartmentId', 'parentId', 'reviewDepartmentId', 'toDepartmentId'],
  circuitId: ['endedCircuitId'],
  ticketId: ['formerTicketId'],
  customerId: [],
};

/** Enters the records that most calls refer to. Throws when the system does not take one. */
export async function enterRecords(send: Send): Promise<Known> {
  const known: Known = new Map();
  const system = { call: callBy(send) };
  await registerOperator(system);
  for (const id of ['noc', 'support', 'centre', 'unit-1', 'unit-2']) learn(known, 'departmentId', id);
  learn(known, 'customerId', 'bank');
  learn(known, 'circuitId', 'sdh-1');
  learn(known, 'region', '天河');
  learn(known, 'month', new Date().toISOString().slice(0, 7));
  const contracts = await system.call('GET', '/customers/bank/contracts');
  for (const { id } of contracts.body.items) learn(known, 'contractId', id);
  // One ticket at each step of its life.
  for (const steps of lifeOfFault.keys()) {
    const { body: ticket } = await system.call('POST', '/tickets', report);
    for (const step of lifeOfFault.slice(0, steps)) {
      const [body] = goodBodies[`POST /tickets/{ticketId}/${step}`]?.() ?? [];
      const { status } = await system.call('POST', `/tickets/${ticket.id}/${step}`, body);
      if (status !== 200) throw new Error(`${step} is answered ${status}`);
    }
    learn(known, 'ticketId', ticket.id);
  }
  return known;
}

function callBy(send: Send): System['call'] {
  return async (method, path, body, headers = {}) => {
    const bytes = body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const answer = await send({
      method,
      path,
      headers: { 'content-type': 'application/json', ...headers },
      body: bytes,
    });
    return {
      status: answer.status,
      headers: new Headers(answer.headers),
      body: answer.text === '' ? undefined : JSON.parse(answer.text),
    };
  };
}

/** The first ones, which the rest stands on, and the latest. */
const [firstKept, latestKept] = [8, 12] as const;

function learn(known: Known, name: string, id: string): void {
  for (const field of [name, ...(alike[name] ?? [])]) {
    const ids = known.get(field) ?? [];
    if (ids.includes(id)) continue;
    known.set(field, [...ids.slice(0, firstKept), ...[...ids.slice(firstKept), id].slice(-latestKept)]);
  }
}

/** Takes up the ids of what a call has made. */
export function learnFrom(known: Known, { method, path }: FuzzCall, { status, headers }: FuzzAnswer): void {
  const made = status === 201 ? (headers['location'] ?? path) : method === 'PUT' && status === 200 ? path : undefined;
  if (made === undefined) return;
  const [match] = matchesOf(
    operations.map(({ template }) => template),
    made,
  );
  for (const [name, id] of Object.entries(match?.path ?? {})) learn(known, name, id);
}

/** A call of the operation that the description allows, and the rules may. */
export function draftOf(operation: Operation, draw: Draw, known: Known, correlationId: string): Draft {
  const { method, template, parameters, body } = operation;
  const examples = [...operation.examples, ...(goodBodies[`${method} ${template}`]?.() ?? [])];
  const values = (place: string) =>
    parameters.filter((parameter) => parameter.in === place && (parameter.required === true || draw() < 0.3));
  const path = new Map(values('path').map(({ name, schema }) => [name, sampleOf(schema, draw, known, name)]));
  const names = template.split('/').slice(1);
  const query = values('query').map(
    ({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema, draw, known, name)))}`,
  );
  const takesKey = parameters.some(({ name }) => name === 'Idempotency-Key');
  return {
    method,
    parts: names.map((name) => encodeURIComponent(String(name.startsWith('{') ? path.get(name.slice(1, -1)) : name))),
    variable: names.flatMap((name, index) => (name.startsWith('{') ? [index] : [])),
    query: query.join('&'),
    headers: {
      'x-correlation-id': correlationId,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(takesKey && draw() < 0.5 && { 'idempotency-key': `${correlationId}-key` }),
      ...(!takesKey && method !== 'GET' && draw() < 0.2 && { 'if-match': pick(draw, ['*', '"1"', '"2"']) }),
    },
    body:
      body === undefined
        ? undefined
        : examples.length > 0 && draw() < 0.5
          ? pick(draw, examples)
          : sampleOf(body, draw, known),
  };
}
