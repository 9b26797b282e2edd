import { defineField } from 'sanity';

/** Why a redirect or a short link is there: whoever finds it in three years wants to know. */
export function noteField(description: string) {
  return defineField({ name: 'note', title: 'Bemærkning', description, type: 'text', rows: 3 });
}
