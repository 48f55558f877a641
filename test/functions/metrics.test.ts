import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLogFields, log, withLogFields } from '../../functions/log.ts';
import { measure } from '../../functions/metrics.ts';
import { capturedLog } from '../support/log-lines.ts';

const lines = capturedLog();

describe('a measurement', () => {
  beforeEach(() => {
    process.env['STAGE'] = 'prod';
  });
  afterEach(() => {
    delete process.env['STAGE'];
  });

  it('is a log line in the embedded format: each metric with its unit, and the stage as the only dimension', () => {
    measure('done', { DeadlineLateness: [3, 4], DeadlinesBreached: 1 }, { ticketId: 'T1' }, 'warn');
    expect(lines).toEqual([
      {
        timestamp: expect.any(String),
        level: 'WARN',
        message: 'done',
        ticketId: 'T1',
        DeadlineLateness: [3, 4],
        DeadlinesBreached: 1,
        stage: 'prod',
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'Zhunshi',
              Dimensions: [['stage']],
              Metrics: [
                { Name: 'DeadlineLateness', Unit: 'Milliseconds' },
                { Name: 'DeadlinesBreached', Unit: 'Count' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('of more values than CloudWatch takes in a line are as many lines', () => {
    measure('done', { DeadlineLateness: Array.from({ length: 205 }, (_, index) => index), DeadlinesBreached: 7 });
    expect(lines.map((line) => (line['DeadlineLateness'] as number[]).length)).toEqual([100, 100, 5]);
    expect(lines.map((line) => line['DeadlinesBreached'])).toEqual([7, undefined, undefined]);
  });

  it('of nothing is a plain line, of zero a measurement', () => {
    measure('done', { DeadlineLateness: [] });
    measure('done', { DeadlinesSwept: 0 });
    expect(lines.map((line) => '_aws' in line)).toEqual([false, true]);
  });
});

describe('the lines of one piece of work', () => {
  it('have its fields, and what turned up on the way from there on; the lines of other work do not', async () => {
    const work = (correlationId: string) =>
      withLogFields({ correlationId }, async () => {
        log('info', 'begun');
        await Promise.resolve();
        addLogFields({ ticketId: `T-${correlationId}` });
        withLogFields({ channel: 'topic' }, () => log('info', 'ended'));
      });
    await Promise.all([work('a'), work('b')]);
    log('info', 'elsewhere');
    const told = lines.map(({ timestamp: _, level: __, ...line }) => line);
    expect(told).toEqual([
      { message: 'begun', correlationId: 'a' },
      { message: 'begun', correlationId: 'b' },
      { message: 'ended', correlationId: 'a', ticketId: 'T-a', channel: 'topic' },
      { message: 'ended', correlationId: 'b', ticketId: 'T-b', channel: 'topic' },
      { message: 'elsewhere' },
    ]);
  });
});
