import { setFlagsFromString } from 'node:v8';

// V8 grows its young generation to 3 × 32 MB while documents are loaded, and never shrinks it. Without the growth the lake
// uses 250 MB instead of 430 after an import of 10,000 documents, in the same time (measured). This module must be
// imported first: the flag only prevents later growth. There is no limit on the whole heap: it would end the process as
// content grows.
setFlagsFromString('--semi-space-growth-factor=1');
