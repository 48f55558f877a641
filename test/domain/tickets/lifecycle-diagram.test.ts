// The picture in domain/README.md is drawn from the transitions themselves, so it cannot lie.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transitions } from '../../../domain/tickets/lifecycle.ts';
import { lifecycleBlock, lifecycleDiagram, readmePath } from './lifecycle-diagram.ts';

describe('the lifecycle diagram of domain/README.md', () => {
  it('shows the transitions of the code; write it anew with `node test/domain/tickets/lifecycle-diagram.ts`', () => {
    expect(lifecycleBlock(readFileSync(readmePath, 'utf8'))).toBe(lifecycleDiagram(transitions));
  });

  it('draws one arrow per pair of statuses, and the end of a status that allows nothing', () => {
    const diagram = lifecycleDiagram({ ...transitions, resolved: { confirmRecovery: ['closed'], cancel: ['closed'] } });
    expect(diagram).toContain('[*] --> acknowledged: open');
    expect(diagram).toContain('  resolved --> closed: confirmRecovery, cancel');
    expect(diagram).toContain('  rejected --> [*]');
  });
});
