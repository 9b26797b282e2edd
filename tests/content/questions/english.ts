/** Questions of visitors of the English pages, by the page that should come first. The search is adjusted to these. */
export const englishQuestions: Record<string, string[]> = {
  '/en': ['what does the name mean', 'meaning of the name'],
  '/en/purpose': [
    ...['aims', 'What is the purpose?', 'negotiation', 'experiment'],
    ...['what do you do', 'goals', 'what are your goals', 'better leaders', 'development projects'],
    ...['how can leaders get better', 'why does it exist', 'sharing knowledge', 'mission statement'],
    ...['public leadership in the private sector', 'dialogue about leadership'],
  ],
  '/en/background': [
    ...['history', 'When was it founded?', 'Sundhedskartellet', 'timeline'],
    ...['who founded it', 'founding year', 'when did it start', '2011', 'KTO'],
    ...['when did danish regions join', 'how did it begin'],
  ],
  '/en/organisation': [
    ...['board', 'Who is on the board?', 'steering groups', 'steering group', 'who runs it'],
    ...['employers', 'trade unions', 'who is behind', 'board members', 'chairman', 'structure'],
    ...['how is it organised', 'organization', 'local government denmark'],
  ],
  '/en/network-groups': [
    ...['network group', 'networks', 'contact', 'how do I join', 'become a member', 'contact person'],
    ...['three groups', 'netwrok groups'],
  ],
  '/en/network-groups/top-leaders': [
    ...['directors', 'head of administration', 'top leader', 'senior leaders', 'topledere'],
  ],
  '/en/network-groups/middle-managers': [
    ...['middle manager', 'middle management', 'mellemledere', 'heads of staff', 'staff function'],
  ],
  '/en/network-groups/leaders': ['institutions', 'leaders', 'department head', 'institution leader'],
};

/** Later ones. */
export const unseenEnglishQuestions: Record<string, string[]> = {
  '/en': ['what does væksthus mean'],
  '/en/purpose': [
    ...['what are the five aims', 'what is it for', 'experiments with leadership', 'strengthening leaders'],
    'alongside negotiations',
  ],
  '/en/background': ['origin', 'who started it', '2004', 'year of foundation', 'Sundhedskartellet 2011'],
  '/en/organisation': [
    ...['who sits on the board', 'employees and employers', 'danish regions', 'unions'],
    'who manages it day to day',
  ],
  '/en/network-groups': ['membership', 'which groups are there', 'network meetings'],
  '/en/network-groups/top-leaders': ['top managers', 'director'],
  '/en/network-groups/middle-managers': ['middle manager network', 'heads of a staff function'],
  '/en/network-groups/leaders': ['leaders of institutions', 'department leaders'],
};
