// What people are told to run, on a local system as `npm start` starts it for them: with the template's own timing.

import './as-started/documents.ts';
import './as-started/demo.ts';
