// What a notice says to people, as every channel for people puts it: a headline, what happened and who must act, what it is
// about, and where to look.

import type { Department } from '../../domain/departments/department.ts';
import type { TimedEntity } from '../environment.ts';
import type { Language } from '../http/language.ts';
import type { InformationSubject } from '../subject.ts';
import { identify } from '../subject.ts';
import type { Bilingual } from './notice.ts';

/** How urgent it is, for channels that have colours. */
export type Tone = 'alarm' | 'caution' | 'relief' | 'plain';

export interface Words {
  readonly tone: Tone;
  readonly subject: Bilingual;
  readonly text: Bilingual;
  /** Ids of what it is about and for whom: no names of customers, no telephone numbers. */
  readonly facts: Bilingual;
  /** Where to look: an address, or a path of this API where the stage has no address for people. */
  readonly link: string;
}

/** What the letter knows of the matter beside its notice. */
export interface Matter {
  readonly region?: string | undefined;
  readonly customerId?: string | undefined;
  readonly circuitId?: string | undefined;
}

const collections: Readonly<Record<TimedEntity, string>> = {
  TICKET: 'tickets',
  CONTRACT: 'contracts',
  LEVEL_CHANGE: 'level-changes',
  CUSTOMER_FILE: 'customers',
};

/** `template`: the operator's own address with {kind} and {id} in it; without one, the path in this API. */
export function linkTo(subject: InformationSubject, template: string | undefined): string {
  const { kind, id } = placeOf(subject);
  if (template === undefined || template === '') return `/${kind}/${id}`;
  return template.replaceAll('{kind}', kind).replaceAll('{id}', encodeURIComponent(id));
}

function placeOf(subject: InformationSubject): { readonly kind: string; readonly id: string } {
  if (subject.workId !== undefined) return { kind: 'planned-works', id: subject.workId };
  if (subject.subscriptionId !== undefined) return { kind: 'subscriptions', id: subject.subscriptionId };
  const { entity, id } = identify(subject);
  return { kind: collections[entity], id };
}

export function factsText({ customerId, circuitId, region }: Matter, { name }: Pick<Department, 'name'>): Bilingual {
  const known = [
    ...(customerId === undefined ? [] : [{ zh: `客户：${customerId}`, en: `Customer: ${customerId}` }]),
    ...(circuitId === undefined ? [] : [{ zh: `电路：${circuitId}`, en: `Circuit: ${circuitId}` }]),
    ...(region === undefined ? [] : [{ zh: `区域：${region}`, en: `District: ${region}` }]),
    { zh: `通知部门：${name}`, en: `Told: ${name}` },
  ];
  return { zh: known.map(({ zh }) => zh).join('；'), en: known.map(({ en }) => en).join('; ') };
}

/** Chinese unless the department has it otherwise. */
export function languageOf({ language = 'zh' }: Pick<Department, 'language'>): Language {
  return language;
}
