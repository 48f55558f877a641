// The pictures in domain/README.md are drawn from the processes themselves, so they cannot lie.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { lifecycleBlock, lifecycleDiagram, readmePath } from './lifecycle-diagram.ts';

describe('the lifecycle diagrams of domain/README.md', () => {
  it.each(Object.entries(defaultPolicy.processes))(
    'show the process %s; write them anew with `node test/domain/tickets/lifecycle-diagram.ts`',
    (type, process) => {
      expect(lifecycleBlock(readFileSync(readmePath, 'utf8'), type)).toBe(lifecycleDiagram(process.transitions));
    },
  );

  it('draw one arrow per pair of statuses, and the end of a status that allows nothing', () => {
    const diagram = lifecycleDiagram({
      acknowledged: { resolve: ['resolved'] },
      resolved: { close: ['closed'], cancel: ['closed'] },
      closed: {},
    });
    expect(diagram).toContain('[*] --> acknowledged: open');
    expect(diagram).toContain('  resolved --> closed: close, cancel');
    expect(diagram).toContain('  closed --> [*]');
  });
});
