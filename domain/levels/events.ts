// What has happened to a change of levels.

import type { Happening } from '../decision.ts';
import type { DeadlineEvent } from '../sla/deadline-events.ts';
import type { LevelChange, TaskReason } from './level-change.ts';
import type { Receiver } from './systems.ts';

interface HopHappening extends Happening {
  readonly levelChangeId: string;
  readonly system: Receiver;
}

export type LevelChangeEvent =
  | DeadlineEvent
  | (Happening & {
      readonly type: 'LevelChangeRaised';
      readonly change: Omit<LevelChange, 'hops' | 'changedAt' | 'superseded' | 'reached'>;
    })
  /** It is this system's turn: its address is told. */
  | (HopHappening & { readonly type: 'LevelHopStarted' })
  | (HopHappening & { readonly type: 'LevelHopDelivered' })
  | (HopHappening & { readonly type: 'LevelHopAcknowledged' })
  /** The department has to enter the levels by hand (R74). */
  | (HopHappening & { readonly type: 'LevelTaskOpened'; readonly reason: TaskReason; readonly departmentId: string })
  | (HopHappening & { readonly type: 'LevelsEnteredByHand'; readonly departmentId: string; readonly comment: string })
  | (Happening & {
      readonly type: 'LevelChangeSuperseded';
      readonly levelChangeId: string;
      readonly byLevelChangeId: string;
    });

export type HopEvent = Extract<LevelChangeEvent, { readonly system: Receiver }>;
