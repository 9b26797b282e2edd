import { webAddressProblem } from '#lib/contentRules/rules/linkAddress.ts';
import { problem } from './problem.ts';

/** Validates a contact for security reports: a mail address or an https address. */
export function securityContact(value: string | undefined) {
  if (!value || /^[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:]+$/.test(value)) return true;
  return value.startsWith('https://') && webAddressProblem(value) === undefined
    ? true
    : problem('Skriv en hel mailadresse, navn@eksempel.dk, eller en adresse, der begynder med https://');
}
