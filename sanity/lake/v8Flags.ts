import { setFlagsFromString } from 'node:v8';

// V8 doubles its nursery, to 3 × 32 MB, while documents are read in, and keeps it. Without that the lake takes 250 MB
// instead of 430 after an import of 10,000 documents, in the same time (measured). Imported before all else, for it
// counts from where the heap is. A limit on the whole heap is not set: it would end the process when content grows.
setFlagsFromString('--semi-space-growth-factor=1');
