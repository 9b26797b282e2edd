import { expect, test } from 'vitest';
import { networkGroup } from '#lib/content/documents/networkGroup.ts';

const contact = (fields: object) => networkGroup.parse({ contact: fields }).contact;

test.each(['+45 12 34 56 78', '12345678', ' 12 34 56 78 '])('%j is a valid telephone number', (telephone) => {
  expect(contact({ telephone })?.telephone).toBe(telephone.trim());
});

test.each(['      ', '+      ', '12', '12345678;ext=1', '12a45678', '1'.repeat(16), 12345678])(
  '%j is not a telephone number',
  (telephone) => {
    expect(contact({ telephone })).toBeUndefined();
  },
);

test.each(['a@b', 'a@b.dk?bcc=x@y.dk', 'a@b.dk\nbcc:x', 'a b@c.dk', ''])(
  '%j is not an e-mail address',
  (email) => {
    expect(contact({ email })).toBeUndefined();
  },
);

test('a contact without any details is undefined', () => {
  expect([contact({}), contact({ name: ' ', email: null })]).toEqual([undefined, undefined]);
});
