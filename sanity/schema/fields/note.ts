import { defineField } from 'sanity';

/** Internal note: why a redirect or short link exists, for later editors. */
export function noteField(description: string) {
  return defineField({ name: 'note', title: 'Bemærkning', description, type: 'text', rows: 3 });
}
