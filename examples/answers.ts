// What the stories read from the API's answers; there is more in them. Instants are RFC 3339 texts.

export interface TicketAnswer {
  readonly id: string;
  readonly status: string;
  readonly departmentId?: string;
}

export interface DeadlineAnswer {
  readonly milestone: string;
  readonly occurrence: number;
  readonly state: string;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly metAt?: string;
  readonly intervals: readonly { readonly fromAt: string; readonly toAt: string; readonly counted: boolean }[];
  readonly text: { readonly zh: string; readonly en: string };
}

export interface ClockAnswer {
  readonly deadlines: readonly DeadlineAnswer[];
}

export interface EventAnswer {
  readonly event: {
    readonly type: string;
    readonly milestone?: string;
    readonly percent?: number;
    readonly dueAt?: string;
    readonly reachedAt?: string;
    readonly latenessMilliseconds?: number;
  };
}

export interface NoticeAnswer {
  readonly ticketId: string;
  readonly milestone: string;
  readonly percent: number;
  readonly kind: 'warning' | 'breach' | 'escalation';
  readonly dueAt: string;
  readonly recordedAt: string;
  readonly latenessMilliseconds: number;
  readonly text: { readonly zh: string; readonly en: string };
}
