// `vitest run test/infra/deploy-document.test.ts -u` writes the tables of docs/deploy.md anew.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../infra/config.ts';
import { stages } from '../../infra/config.ts';
import type { CostRow, Standing } from '../scale/stage-costs.ts';
import { standingCosts, thousandTickets, total } from '../scale/stage-costs.ts';
import { settingsRows } from './settings-table.ts';
import { templateOf } from './template-of.ts';

function standingIn({ ofType }: ReturnType<typeof templateOf>): Standing {
  const metricsOf = ({ Metrics }: Readonly<Record<string, unknown>>) =>
    Metrics === undefined ? 1 : (Metrics as { MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat).length;
  const mappings = ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
  return {
    alarmMetrics: ofType('AWS::CloudWatch::Alarm').reduce((sum, [, { Properties }]) => sum + metricsOf(Properties), 0),
    dashboards: ofType('AWS::CloudWatch::Dashboard').length,
    secrets: ofType('AWS::SecretsManager::Secret').length,
    keys: ofType('AWS::KMS::Key').length,
    polledQueues: mappings.filter((mapping) => !('StartingPosition' in mapping)).length,
  };
}

function costTable(): string {
  const standing = standingIn(templateOf('prod'));
  const kinds: readonly Stage[] = [stages.dev, stages.prod];
  const row = (name: string, dollars: readonly number[], digits = 2) => [
    name,
    ...dollars.map((each) => each.toFixed(digits)),
  ];
  const each = (rows: (stage: Stage) => readonly CostRow[], digits: number) =>
    rows(stages.prod).map(([name], index) =>
      row(
        name,
        kinds.map((stage) => rows(stage)[index]?.[1] ?? 0),
        digits,
      ),
    );
  const monthly = (thousands: number) =>
    kinds.map((stage) => total(standingCosts(standing)) + thousands * total(thousandTickets(stage)));
  return table(
    ['dollars a month', 'dev', 'prod'],
    [
      ...each(() => standingCosts(standing), 2),
      row(
        '**standing, all**',
        kinds.map(() => total(standingCosts(standing))),
      ),
      ...each(thousandTickets, 4),
      row(
        '**1,000 tickets, all**',
        kinds.map((stage) => total(thousandTickets(stage))),
        3,
      ),
      ...[10, 100, 1_000].map((thousands) =>
        row(`standing and ${(1_000 * thousands).toLocaleString('en-US')} tickets`, monthly(thousands)),
      ),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

describe('docs/deploy.md', () => {
  it('lists every setting of a stage with its values, and what a stage costs', async () => {
    const written = {
      settings: table(['Setting', 'like `dev`', 'like `prod`', ''], settingsRows()),
      cost: costTable(),
    };
    const text = Object.entries(written).reduce(
      (document, [mark, rows]) =>
        document.replace(
          new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`),
          (_, begin, end) => `${begin}\n${rows}\n\n${end}`,
        ),
      readFileSync('docs/deploy.md', 'utf8'),
    );
    await expect(text).toMatchFileSnapshot('../../docs/deploy.md');
  });
});
