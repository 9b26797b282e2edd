// Measures the search at several sizes: `npm run bench:search`, about two minutes; `-- 2000` measures one size. Reports each
// measurement as soon as it is done, and prints a Markdown table, the same as in RESULTS.md.
import { searching } from './measurements/search.ts';
import { table } from './report/table.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !(size > 0))) throw new Error('bench:search takes numbers of pages');
console.log(table([await searching(sizes.length > 0 ? sizes : undefined)]));
