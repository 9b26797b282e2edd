/**
 * Questions of the kinds that others missed: "the X of Y" with a genitive, a compound word in two, another inflection with a typing
 * mistake, derived words, verbs that say nothing.
 */
export const kindQuestions: Record<string, string[]> = {
  '/formaal': [
    ...['modernisering', 'modernisering af samarbejdet', 'hvad bruger man væksthuset til'],
    ...['afprøve nye former', 'målene', 'fremtidens arbejdsformer', 'projekternes erfaringer'],
  ],
  '/baggrund': ['samarbejdets historie', 'samarbejdets begyndelse', 'stiftelsens årstal', 'sundhedskartelle'],
  '/strategi/ok21': ['overenskomster fra 2021', 'overenskomstens strategi', 'overenskomsternes'],
  '/organisation': [
    ...[
      'bestyrelsens opgaver',
      'styregruppens rolle',
      'bestyrelsens kontaktperson',
      'medlemmer af bestyrelsen',
    ],
    ...['formand for styregruppen', 'styregruppens deltagere', 'komunernes landsforening', 'danske regionr'],
    ...['parternes opgave', 'bestyrelsens medlemskab', 'fagforeningernes rolle', 'samarbejdspartener'],
  ],
  '/netvaerksgrupper': ['netværksgruppernes medlemmer', 'netværksgrupernes', 'netværkenes kontaktpersoner'],
  '/netvaerksgrupper/topledere': ['topledernes gruppe', 'direktørernes netværk', 'direktørers gruppe'],
  '/netvaerksgrupper/mellemledere': [
    'mellemledernes gruppe',
    'fagchefernes netværk',
    'mellemledelsens netværk',
  ],
  '/netvaerksgrupper/ledere': [
    ...['institutionsledernes netværk', 'skoleledernes gruppe', 'børnehavelederes netværk'],
    ...['afdelingslederens gruppe', 'institusionslederne'],
  ],
  '/tilgaengelighed': [
    'tastaturets genveje',
    'skærmlæserbrugere',
    'handicapvenlig',
    'tilgængelighedserklærng',
  ],
  '/privatliv': ['personlige data', 'statistisk', 'personoplysningr', 'cookiers', 'privatlivets beskyttelse'],
};
