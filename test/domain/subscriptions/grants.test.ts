import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonGrants, isVisible, isWithin, reachesAll } from '../../../domain/subscriptions/selection.ts';

const some = (...names: readonly string[]) => fc.subarray([...names]);
const grants = fc.record({
  entities: some('TICKET', 'CONTRACT'),
  everywhere: fc.boolean(),
  regions: some('天河', '越秀'),
  departmentIds: some('unit-1', 'unit-2'),
});
const event = fc.record({
  type: fc.constant('TicketOpened'),
  entity: fc.constantFrom('TICKET', 'CONTRACT'),
  common: fc.boolean(),
  region: fc.constantFrom('天河', '越秀', undefined),
  departmentIds: some('unit-1', 'unit-2'),
});

it('what two grants have in common shows nothing that either does not show', () => {
  fc.assert(
    fc.property(grants, grants, event, (one, other, event) => {
      if (isVisible(commonGrants(one, other), event)) {
        expect([isVisible(one, event), isVisible(other, event)]).toEqual([true, true]);
      }
    }),
  );
});

it('grants are all that they have in common with themselves, and with everything', () => {
  const everything = { entities: ['TICKET', 'CONTRACT'], everywhere: true, regions: [], departmentIds: [] };
  fc.assert(
    fc.property(grants, (one) => {
      expect(commonGrants(one, one)).toEqual(one);
      expect(commonGrants(one, everything)).toEqual(one);
      if (!one.everywhere) expect(commonGrants(everything, one)).toEqual(one);
    }),
  );
});

it('who reaches all of the other sees whatever the other sees, and reaches what both have in common', () => {
  fc.assert(
    fc.property(grants, grants, event, (present, other, event) => {
      if (reachesAll(present, other) && isWithin(other, event)) expect(isWithin(present, event)).toBe(true);
      expect(reachesAll(present, commonGrants(other, present))).toBe(true);
    }),
  );
});
