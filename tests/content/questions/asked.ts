/** Whole questions and everyday words that are on no page. The search and the editors' words were adjusted to these. */
export const askedQuestions: Record<string, string[]> = {
  '/formaal': [
    ...['hvad laver i', 'hvad laver væksthuset', 'hvad er ideen', 'ideen bag væksthuset', 'hvad er opgaven'],
    ...[
      'hvad får ledere ud af væksthuset',
      'blive bedre til ledelse',
      'udvikle ledelse',
      'til gavn for ledere',
    ],
    ...['hvad går projekterne ud på', 'hvad er de fem mål', 'afprøve ledelse i praksis'],
  ],
  '/baggrund': [
    ...['hvordan begyndte det', 'hvordan startede samarbejdet', 'hvornår begyndte væksthuset', 'tilblivelse'],
    ...['hvem fandt på væksthuset', 'hvilke organisationer stiftede væksthuset', 'opstart'],
    ...['hvornår kom kl med', 'forløbet fra 2004', 'oprindelse'],
  ],
  '/strategi/ok21': [...['hvad er ok21', 'hvornår blev ok21 indgået', 'hent strategi', 'ok21 strategien']],
  '/organisation': [
    ...['hvem har ansvaret for væksthuset', 'hvem er repræsenteret i styregruppen', 'opbygning', 'struktur'],
    ...['hvem tager beslutningerne', 'hvor mange sidder i bestyrelsen', 'parterne i samarbejdet', 'ansvar'],
    ...['hvem står for væksthuset', 'hvordan er væksthuset bygget op'],
    ...['hvem styrer', 'medlemmer i styregruppen'],
  ],
  '/netvaerksgrupper': [
    ...[
      'kan jeg deltage',
      'hvordan kan man være med',
      'melde sig til en gruppe',
      'hvordan bliver man medlem',
    ],
    ...['kontaktinfo', 'telefonnummer', 'mailadresse', 'jeg vil være medlem', 'hvor mange grupper'],
    ...['netværk jeg kan deltage i', 'søger et netværk'],
  ],
  '/netvaerksgrupper/topledere': [
    ...[
      'direktører i kommunen',
      'gruppen for topledere',
      'øverste chef',
      'koncerndirektør',
      'sygehusdirektør',
    ],
    ...['netværksgruppe for direktører', 'netværk for chefer på øverste niveau'],
  ],
  '/netvaerksgrupper/mellemledere': [
    ...['jeg er mellemleder', 'mellemlederes gruppe', 'netværk for fagchefer', 'leder for ledere'],
    ...['gruppen for stabschefer', 'kontorchef', 'leder af andre ledere'],
  ],
  '/netvaerksgrupper/ledere': [
    ...['jeg er skoleleder', 'leder af en børnehave', 'netværk for afdelingsledere'],
    ...['gruppe for skoleledere', 'leder på en institution', 'sygeplejerske med ledelse'],
  ],
  '/tilgaengelighed': [
    ...['teksten er for lille', 'højtlæsning', 'hjælp til synshandicappede', 'navigere med tasterne'],
    ...['printe siden', 'siden læst højt', 'gør skriften større', 'forstørrelse'],
  ],
  '/privatliv': [
    ...['gemmer i mine oplysninger', 'hvilke data indsamler i', 'tracker i mig', 'fravælge cookies'],
    ...['sættes der cookies', 'hvad registrerer siden', 'mine data'],
  ],
};
