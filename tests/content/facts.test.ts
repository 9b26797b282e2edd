import { expect, test } from 'vitest';
import { facts } from './facts.ts';
import { withoutField } from './fieldAt.ts';
import { readDocuments } from './firstContent.ts';
import { reasonsNotStated } from './stated.ts';

const byId = new Map(readDocuments().map((document) => [document._id, document]));

test('the list contains all 32 facts, S01 to S32, and the additional facts in use', () => {
  const numberedFacts = Array.from({ length: 32 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
  expect(Object.keys(facts)).toEqual([...numberedFacts, 'E02', 'E05', 'E14']);
});

for (const [id, fact] of Object.entries(facts)) {
  test(`${id} is stated on a published page, in the listed fields`, () => {
    expect(fact.at.flatMap(({ patterns }) => patterns).length).toBeGreaterThan(0);
    expect(reasonsNotStated(fact, byId)).toEqual([]);
  });

  test(`${id} is reported as missing when any of its fields is removed`, () => {
    const document = byId.get(fact.document);
    if (!document) throw new Error(`${fact.document} is not in the content`);
    for (const { path } of fact.at) {
      const without = new Map(byId).set(document._id, withoutField(document, path));
      expect(reasonsNotStated(fact, without), path).not.toEqual([]);
    }
  });
}
