import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, missingFields } from '../../../sanity/tools/unsaved/keptText.ts';

const at = '2027-03-01T09:00:00Z';
const page = 'p';
const names = ['title', 'lead', 'blocks'] as const;
const value = fc.oneof(
  fc.string(),
  fc.array(fc.record({ _key: fc.string(), text: fc.string() }, { requiredKeys: ['_key'] })),
  fc.constant(undefined),
);
const document = fc.record({ title: value, lead: value, blocks: value });

const kept = (saved: Record<string, unknown>, shown: Record<string, unknown>) => {
  const fields = changedFields(saved, shown);
  return fields && { at, page, ...fields };
};

test('inserting what is missing gives the text that was shown, whatever it was', () => {
  fc.assert(
    fc.property(document, document, (saved, shown) => {
      const text = kept(saved, shown);
      const restored: Record<string, unknown> = { ...saved };
      for (const name of text ? missingFields(text, saved).missing : [])
        restored[name] = text?.after[name] ?? undefined;
      for (const name of names) expect(restored[name]).toEqual(shown[name]);
    }),
  );
});

test('nothing is missing or kept when the store has the text that was shown', () => {
  fc.assert(
    fc.property(document, document, (saved, shown) => {
      expect(changedFields(shown, shown)).toBeUndefined();
      const text = kept(saved, shown);
      if (text) expect(missingFields(text, shown)).toEqual({ missing: [], conflicting: [] });
    }),
  );
});

test('a field that somebody has changed since is named', () => {
  const text = kept({ title: 'Før', lead: 'Før' }, { title: 'Min', lead: 'Min' });
  const current = { title: 'Før', lead: 'Deres' };
  const missing = ['title', 'lead'];
  const later = { ...current, _updatedAt: '2027-03-01T09:00:01Z' };
  expect(text && missingFields(text, later)).toEqual({ missing, conflicting: ['lead'] });
  const earlier = { ...current, _updatedAt: '2027-03-01T08:59:59Z' };
  expect(text && missingFields(text, earlier)).toEqual({ missing, conflicting: [] });
});

test('system fields, and the order of keys, are not changes', () => {
  const saved = { _rev: '1', _updatedAt: 'a', blocks: [{ _key: 'k', text: 't' }] };
  const shown = { _rev: '2', _updatedAt: 'b', blocks: [{ text: 't', _key: 'k' }] };
  expect(changedFields(saved, shown)).toBeUndefined();
});
