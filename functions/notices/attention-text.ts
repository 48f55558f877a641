// Says for whom within the department a notice is meant.

import type { Attention } from '../../domain/sla/ladder.ts';
import type { Bilingual } from './notice.ts';

const names: Readonly<Record<Attention, Bilingual>> = {
  UNIT_LEAD: { zh: '班组负责人', en: 'the unit lead' },
  SHIFT_LEAD: { zh: '值班长', en: 'the shift lead' },
  DEPARTMENT_HEAD: { zh: '部门负责人', en: 'the department head' },
  ACCOUNT_MANAGER: { zh: '客户经理', en: 'the account manager' },
};

/** The text with its addressees at the end; as it was when nobody in particular is meant. */
export function withAttention({ zh, en }: Bilingual, attention: readonly Attention[]): Bilingual {
  if (attention.length === 0) return { zh, en };
  const meant = attention.map((who) => names[who]);
  return {
    zh: `${zh}请转${meant.map((name) => name.zh).join('、')}。`,
    en: `${en} For the attention of ${meant.map((name) => name.en).join(' and ')}.`,
  };
}
