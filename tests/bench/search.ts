// Measures the search at several sizes: `npm run bench:search`. Prints a Markdown table, the same as in RESULTS.md.
import { searching } from './measurements/search.ts';
import { table } from './report/table.ts';

console.log(table([await searching()]));
