// Stories on one local system with all that is deployed, one after the other. To run one of them: -t and words of its title.

// First: whoever opens tickets looks for new calendars every half a minute.
import './stories/calendars.ts';
import './stories/levels.ts';
import './stories/common-cause.ts';
import './stories/amendments.ts';
import './stories/api.ts';
import './stories/deadlines.ts';
