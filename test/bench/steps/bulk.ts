// How fast files of records are taken over and written: customers through the whole local system, by the commands of operators.

import '../../support/live-environment.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopes } from '../../../functions/environment.ts';
import { connect } from '../../../infra/ops/api-client.ts';
import type { Asked } from '../../../infra/ops/commands.ts';
import { commands } from '../../../infra/ops/commands.ts';
import { startSystem } from '../../scenarios/system.ts';
import { count, perSecond } from '../statistics.ts';
import type { Step } from '../step.ts';

const rows = 5_000;
/** More than the default, which is made for a stage that serves callers meanwhile. */
const pace = { perSecond: 1_000 };

function fileOfCustomers(): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = String(index).padStart(5, '0');
    return `BULK-${number},天河第${number}营业部,GROUP,INDUSTRY,否,VIP-1,天河;番禺`;
  });
  return ['客户编号,客户名称,客户等级,客户分类,品牌客户,服务等级,所在区域', ...lines].join('\n');
}

export const bulk: Step = {
  name: 'bulk',
  run: async (progress) => {
    const folder = mkdtempSync(join(tmpdir(), 'bulk-'));
    progress('starting the local system');
    const system = await startSystem({ followersGiveWay: true }, () => undefined);
    try {
      const { runtime } = system;
      const desk = {
        ...{ api: connect(runtime.url, await runtime.token(scopes)), terminal: false, language: 'en' as const },
        ...{ out: () => undefined, err: () => undefined },
      };
      const secondsOf = async (name: 'import' | 'export', asked: Partial<Asked>) => {
        const startedAt = performance.now();
        const ended = await commands[name]?.run({ ...asked, pace, waits: true } as Asked, desk);
        if (ended !== 'done') throw new Error(`${name} ended as ${ended}`);
        return (performance.now() - startedAt) / 1_000;
      };
      const [there, back] = [join(folder, 'customers.csv'), join(folder, 'all.csv')];
      writeFileSync(there, fileOfCustomers());
      progress(`taking over ${count(rows)} customers`);
      const taken = await secondsOf('import', { operand: there });
      progress('taking over the same again');
      const again = await secondsOf('import', { operand: there });
      progress('writing them to a file');
      const written = await secondsOf('export', { operand: 'customers', target: back, reason: '核对台账' });
      const lines = readFileSync(back, 'utf8').trimEnd().split('\n').length - 1;
      if (lines !== rows) throw new Error(`${lines} of ${rows} customers were written`);
      return {
        figures: [
          { figure: `${count(rows)} customers taken over from a CSV file`, measured: perSecond(rows / taken) },
          { figure: 'the same file once more, which changes nothing', measured: perSecond(rows / again) },
          { figure: 'all of them written to a CSV file', measured: perSecond(rows / written) },
        ],
        notes: [`the whole command, at a pace of ${count(pace.perSecond)} rows a second at most`],
      };
    } finally {
      await system.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
