/** A notice about a paste: a loss, or a change. */
export type NoticeKind = keyof typeof messages;

/** How often each kind occurred in one paste. */
export type Notices = Map<NoticeKind, number>;

type Message = {
  /** The event, for one and for several. `#` is the number. */
  text: readonly [one: string, several: string];
  /** The next step for the editor. */
  next: string;
};

const messages = {
  picture: {
    text: ['Et billede kom ikke med.', '# billeder kom ikke med.'],
    next: 'Gem det som en fil, og sæt det ind med blokken »Billede«.',
  },
  media: {
    text: [
      'En video, lyd eller indlejret side kom ikke med.',
      '# videoer, lyde eller indlejrede sider kom ikke med.',
    ],
    next: 'Skriv et link til den i stedet.',
  },
  footnote: {
    text: ['En fodnote er blevet til almindelig tekst.', '# fodnoter er blevet til almindelig tekst.'],
    next: 'Skriv teksten ind dér, hvor noten hører til, og slet nummeret.',
  },
  comment: {
    text: ['En kommentar kom ikke med.', '# kommentarer kom ikke med.'],
    next: 'Læs den i dokumentet, og ret teksten her, hvis den skal rettes.',
  },
  textBox: {
    text: ['En tekstboks er blevet til almindelig tekst.', '# tekstbokse er blevet til almindelig tekst.'],
    next: 'Flyt teksten, eller sæt den i blokken »Fremhævet boks«.',
  },
  deletedText: {
    text: [
      'Et stykke tekst, som var slettet med ændringssporing, kom ikke med.',
      '# stykker tekst, som var slettet med ændringssporing, kom ikke med.',
    ],
    next: 'Skriv det igen, hvis det alligevel skal være her.',
  },
  hiddenText: {
    text: ['Et stykke skjult tekst kom ikke med.', '# stykker skjult tekst kom ikke med.'],
    next: 'Gør det synligt i dokumentet, og kopiér det igen, hvis det skal være her.',
  },
  contents: {
    text: ['Indholdsfortegnelsen kom ikke med.', 'Indholdsfortegnelsen kom ikke med.'],
    next: 'Siden laver selv sin egen af overskrifterne.',
  },
  headingNumber: {
    text: ['Nummeret foran en overskrift kom ikke med.', 'Numrene foran # overskrifter kom ikke med.'],
    next: 'Skriv dem i overskrifterne, hvis teksten henviser til dem.',
  },
  strike: {
    text: [
      'Et stykke overstreget tekst er ikke overstreget mere.',
      '# stykker overstreget tekst er ikke overstreget mere.',
    ],
    next: 'Slet det, hvis det ikke gælder.',
  },
  link: {
    text: [
      'Et link kunne ikke bruges; teksten er her stadig.',
      '# links kunne ikke bruges; teksten er her stadig.',
    ],
    next: 'Sæt et nyt link på den, hvis der skal være et.',
  },
  bookmark: {
    text: [
      'Et link til et sted i dokumentet kom ikke med; teksten er her stadig.',
      '# links til steder i dokumentet kom ikke med; teksten er her stadig.',
    ],
    next: 'Sæt et link til siden og overskriften på den, hvis der skal være et.',
  },
  script: {
    text: [
      'Et stykke hævet eller sænket tekst står nu på linjen.',
      '# stykker hævet eller sænket tekst står nu på linjen.',
    ],
    next: 'Se efter, om det stadig kan læses rigtigt, og skriv det ellers på en anden måde.',
  },
  replacedCells: {
    text: ['Teksten i et felt er erstattet.', 'Teksten i # felter er erstattet.'],
    next: 'Fortryd, hvis den skulle blive. Stil dig så i et tomt felt, og indsæt igen.',
  },
  aroundTable: {
    text: ['Teksten omkring tabellen kom ikke med.', 'Teksten omkring tabellen kom ikke med.'],
    next: 'Sæt den ind i en tekstblok.',
  },
  cellFormat: {
    text: [
      'Links eller lister i en tabel er blevet til almindelig tekst.',
      'Links eller lister i # tabeller er blevet til almindelig tekst.',
    ],
    next: 'Skriv linket i teksten under tabellen, hvis det skal være her.',
  },
  mergedCells: {
    text: ['Flettede felter i en tabel er delt.', 'Flettede felter i # tabeller er delt.'],
    next: 'Se tabellen efter: teksten står i det første af felterne.',
  },
  tableAsText: {
    text: [
      'En tabel kan ikke stå her og er sat ind som tekst, en linje for hver række.',
      '# tabeller kan ikke stå her og er sat ind som tekst, en linje for hver række.',
    ],
    next: 'Lav i stedet en blok af slagsen »Tabel« på siden, og sæt tabellen ind i den.',
  },
} as const satisfies Record<string, Message>;

/** Counts a notice. */
export function note(notices: Notices, kind: NoticeKind, count = 1): void {
  if (count > 0) notices.set(kind, (notices.get(kind) ?? 0) + count);
}

/** The Danish sentences for the editor, one for each kind: what happened, and what to do. */
export function describeNotices(notices: Notices): { text: string; next: string }[] {
  return [...notices].map(([kind, count]) => {
    const { text, next }: Message = messages[kind];
    return { text: text[count === 1 ? 0 : 1].replace('#', String(count)), next };
  });
}
