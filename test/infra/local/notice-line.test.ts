import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../functions/notices/notice-message.ts';
import { noticeLine } from '../../../infra/local/notice-line.ts';
import { monitoringCentre } from '../../support/departments.ts';
import { aNotice } from '../../support/notices.ts';

function line(message: string, subject?: string) {
  const topicArn = 'arn:aws-cn:sns:cn-north-1:000000000000:Notices';
  return noticeLine({ id: 'm1', topicArn, publishedAt: 0, subject, message, attributes: {} });
}

function noticed(change: Parameters<typeof aNotice>[0] = {}, name = monitoringCentre.name) {
  const department = { ...monitoringCentre, name };
  return line(messageOf({ notice: aNotice(change), department, region: '天河' }).body);
}

describe('a notice on the screen', () => {
  it('says what has happened, to which ticket, who was told, and how punctually', () => {
    expect(noticed()).toBe('BREACH dispatch · ticket T1 · told 网络监控中心 (NMC) by topic · 12 ms after due');
  });

  it('says of a warning how much of the time is over', () => {
    expect(noticed({ kind: 'warning', percent: 80 })).toMatch(/^WARNING dispatch 80 % · ticket T1 · /);
  });

  it('tells a second deadline of the same kind from the first', () => {
    expect(noticed({ milestone: 'accept', occurrence: 2 })).toMatch(/^BREACH accept #2 · /);
  });

  it.each([
    [999, '999 ms'],
    [1000, '1.0 s'],
    [59_999, '59.9 s'],
    [60_000, '1 min 0 s'],
    [3_599_999, '59 min 59 s'],
    [7_260_000, '2 h 1 min'],
  ])('gives a lateness of %i ms as %s', (latenessMilliseconds, text) => {
    expect(noticed({ latenessMilliseconds })).toMatch(new RegExp(` · ${text} after due$`));
  });

  it('does not let the name of a department steer the terminal or fill the screen', () => {
    expect(noticed({}, `a\u001b[2J\n${'b'.repeat(100)}`)).toMatch(/told a \[2J b{33}… \(NMC\) by/);
  });
});

describe('another message on the screen', () => {
  it.each([
    ['text', 'one\ntwo', 'notice on Notices: one two'],
    ['JSON of another kind', '{"type":"other","data":{}}', 'notice on Notices: {"type":"other","data":{}}'],
    ['a notice without its data', '{"type":"deadline.breached"}', 'notice on Notices: {"type":"deadline.breached"}'],
    ['a long text', 'x'.repeat(500), `notice on Notices: ${'x'.repeat(100)}…`],
  ])('is shown by its beginning: %s', (_, message, shown) => {
    expect(line(message)).toBe(shown);
  });

  it('is shown by its subject if it has one', () => {
    expect(line('long', 'short')).toBe('notice on Notices: short');
  });
});
