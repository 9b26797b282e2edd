/** A field of a document, and the patterns that its text must match for the fact to be stated. */
export type Place = { path: string; patterns: RegExp[] };
export type Fact = { document: string; at: Place[] };

const block = (key: string) => `blocks[_key=="${key}"]`;
const paragraph = (blockKey: string, key: string) => `${block(blockKey)}.content[_key=="${key}"]`;
const aim = (key: string) => `${block('maal')}.items[_key=="${key}"].text`;
const event = (key: string, field: string) => `${block('historie')}.items[_key=="${key}"].${field}`;

/** S01–S32 (from the page »Formål og baggrund«) and the E-facts in use, each with the fields that state it. */
export const facts: Record<string, Fact> = {
  S01: { document: 'page-formaal-og-baggrund', at: [{ path: 'title', patterns: [/^Formål og baggrund$/] }] },
  S02: {
    document: 'page-formaal',
    at: [
      {
        path: paragraph('forum', 'parterne'),
        patterns: [
          /Væksthuset/,
          /\bKL\b/,
          /Forhandlingsfællesskabet/,
          /Danske Regioner/,
          /et forum, som .* har skabt/,
          /drøfte fremtidens arbejdsplads og dens arbejdsformer/,
        ],
      },
    ],
  },
  S03: {
    document: 'page-formaal-og-baggrund',
    at: [
      {
        path: paragraph('kort-fortalt', 'oensket'),
        patterns: [
          /Ønsket/,
          /dialogen om ledelse i kommuner og regioner/,
          /mere systematisk og bedre målrettet/,
        ],
      },
    ],
  },
  S04: {
    document: 'page-formaal-og-baggrund',
    at: [{ path: 'lead', patterns: [/formålet med Væksthus for Ledelse/, /baggrunden/] }],
  },
  S05: {
    document: 'page-formaal',
    at: [{ path: aim('styrke-lederne'), patterns: [/^styrke lederne i kommuner og regioner/] }],
  },
  S06: {
    document: 'page-formaal',
    at: [{ path: aim('bedre-ledere'), patterns: [/^hjælpe ledere til at lede bedre/] }],
  },
  S07: {
    document: 'page-formaal',
    at: [{ path: aim('ny-viden'), patterns: [/^deltage i projekter, som bringer ny viden om ledelse frem/] }],
  },
  S08: {
    document: 'page-formaal',
    at: [
      {
        path: aim('offentlig-ledelse'),
        patterns: [/^markedsføre god offentlig ledelse/, /gerne også over for ledere i den private sektor/],
      },
    ],
  },
  S09: {
    document: 'page-formaal',
    at: [{ path: aim('dele-viden'), patterns: [/^dele viden om ledelse/, /gøre den nyttig/] }],
  },
  S10: {
    document: 'page-formaal',
    at: [
      {
        path: paragraph('arbejdet', 'arbejdsform'),
        patterns: [
          /inddrager dem, de er til for/,
          /konkrete forsøg og udviklingsprojekter/,
          /kommuner og regioner/,
          /nye former for ledelse og samarbejde/,
          /i praksis/,
        ],
      },
    ],
  },
  S11: {
    document: 'page-formaal',
    at: [
      {
        path: paragraph('arbejdet', 'synligt'),
        patterns: [
          /søger Væksthuset at formidle og synliggøre/,
          /\bKL\b/,
          /Danske Regioner/,
          /Forhandlingsfællesskabet/,
          /ledelse/,
        ],
      },
    ],
  },
  S12: {
    document: 'page-formaal',
    at: [
      {
        path: paragraph('arbejdet', 'synligt'),
        patterns: [/erfaringerne fra Væksthuset/, /flere kommuner og regioner til gode/],
      },
    ],
  },
  S13: {
    document: 'page-formaal',
    at: [
      {
        path: paragraph('arbejdet', 'dialogen'),
        patterns: [
          /arbejdsgivere og lønmodtagere/,
          /dialog/,
          /forsøg på/,
          /samarbejdet om ledelse mere moderne og mere professionelt/,
        ],
      },
    ],
  },
  S14: {
    document: 'page-formaal',
    at: [
      {
        path: paragraph('arbejdet', 'dialogen'),
        patterns: [
          /nye måder at arbejde og samarbejde på/,
          /kan udvikles/,
          /i kommuner og regioner, ved siden af forhandlingerne/,
        ],
      },
    ],
  },
  S15: { document: 'page-baggrund', at: [{ path: 'title', patterns: [/^Baggrund$/] }] },
  S16: {
    document: 'page-baggrund',
    at: [
      {
        path: `${block('vaeksthus-for-ledelses-strategi')}.heading`,
        patterns: [/^Væksthus for Ledelses strategi$/],
      },
      {
        path: `${block('vaeksthus-for-ledelses-strategi')}.cards[_key=="til-ok21"].reference._ref`,
        patterns: [/^strategy-ok21$/],
      },
    ],
  },
  S17: { document: 'strategy-ok21', at: [{ path: 'title', patterns: [/^Strategi OK\.21$/] }] },
  S18: {
    document: 'page-baggrund',
    at: [
      { path: event('y2004', 'date.year'), patterns: [/^2004$/] },
      { path: event('y2004', 'title'), patterns: [/KTO og KL beslutter at stifte Væksthus for Ledelse/] },
    ],
  },
  S19: {
    document: 'page-baggrund',
    at: [
      { path: event('y2005', 'date.year'), patterns: [/^2005$/] },
      { path: event('y2005', 'date.season'), patterns: [/^foraar$/] },
      { path: event('y2005', 'title'), patterns: [/Danske Regioner kommer med/] },
    ],
  },
  S20: {
    document: 'page-baggrund',
    at: [
      { path: event('y2011', 'date.year'), patterns: [/^2011$/] },
      { path: event('y2011', 'title'), patterns: [/Også Sundhedskartellet går ind i samarbejdet/] },
    ],
  },
  S21: {
    document: 'page-baggrund',
    at: [
      {
        path: paragraph('anledning', 'erkendelsen'),
        patterns: [
          /Stiftelsen/,
          /voksende erkendelse/,
          /God ledelse betyder meget for fremtidens offentlige sektor/,
        ],
      },
    ],
  },
  S22: {
    document: 'page-baggrund',
    at: [
      { path: event('y2014', 'date.year'), patterns: [/^2014$/] },
      {
        path: event('y2014', 'title'),
        patterns: [/KTO og Sundhedskartellet bliver samlet i Forhandlingsfællesskabet/],
      },
    ],
  },
  S23: {
    document: 'page-baggrund',
    at: [
      {
        path: 'lead',
        patterns: [/arbejdsgivere og lønmodtagere sammen om god ledelse/, /utraditionelt samarbejde/],
      },
    ],
  },
  S24: {
    document: 'page-baggrund',
    at: [
      {
        path: paragraph('samarbejdet', 'arbejdsgivere'),
        patterns: [/^Arbejdsgivere: KL og Danske Regioner$/],
      },
    ],
  },
  S25: {
    document: 'page-baggrund',
    at: [
      {
        path: paragraph('samarbejdet', 'loenmodtagere'),
        patterns: [
          /^Lønmodtagere:/,
          /organisationer under KTO/,
          /chefer og ledere som medlemmer/,
          /kommunale og regionale område/,
        ],
      },
    ],
  },
  S26: {
    document: 'page-baggrund',
    at: [
      {
        path: paragraph('samarbejdet', 'viden'),
        patterns: [/vigtig viden fra begge sider/, /udviklingsarbejdet/],
      },
    ],
  },
  S27: {
    document: 'page-baggrund',
    at: [
      {
        path: paragraph('samarbejdet', 'viden'),
        patterns: [/fælles svar på de konkrete udfordringer, som ledere møder hver dag/],
      },
    ],
  },
  S28: {
    document: 'page-organisation',
    at: [
      {
        path: paragraph('opbygning', 'topledere'),
        patterns: [/bestyrelsen/, /topledere fra kommuner og regioner/, /organisationerne/],
      },
    ],
  },
  S29: {
    document: 'page-netvaerksgrupper',
    at: [
      {
        path: 'lead',
        patterns: [
          /Til daglig/,
          /aktiviteter delt mellem tre netværksgrupper/,
          /beskæftiger sig med ledere på tre niveauer/,
        ],
      },
    ],
  },
  S30: {
    document: 'networkGroup-topledere',
    at: [
      { path: 'name', patterns: [/^Topledere$/] },
      { path: 'audience', patterns: [/^Direktører og forvaltningschefer$/] },
    ],
  },
  S31: {
    document: 'networkGroup-mellemledere',
    at: [
      { path: 'name', patterns: [/^Mellemledere$/] },
      { path: 'audience', patterns: [/^Fag- og stabschefer med ledere under sig$/] },
    ],
  },
  S32: {
    document: 'networkGroup-ledere',
    at: [
      { path: 'name', patterns: [/^Ledere$/] },
      { path: 'audience', patterns: [/institutions- eller afdelingsniveau$/] },
    ],
  },
  E02: {
    document: 'page-baggrund',
    at: [
      { path: event('y2004', 'text'), patterns: [/[Aa]ftalen/, /efteråret 2004/] },
      {
        path: event('y2004', 'source.href'),
        patterns: [/^https:\/\/www\.forhandlingsfaellesskabet\.dk\/udsendelser\/2006\//],
      },
    ],
  },
  E05: {
    document: 'page-organisation',
    at: [
      {
        path: paragraph('opbygning', 'daglig-ledelse'),
        patterns: [
          /styregruppe/,
          /til daglig/,
          /\bKL\b/,
          /Forhandlingsfællesskabet/,
          /Danske Regioner/,
          /repræsenteret/,
        ],
      },
    ],
  },
  E14: {
    document: 'strategy-ok21',
    at: [
      { path: 'lead', patterns: [/navn efter overenskomsten OK21/] },
      { path: 'agreement.settledOn', patterns: [/^2021-02-15$/] },
      { path: 'agreement.from', patterns: [/^2021-04-01$/] },
      { path: 'agreement.to', patterns: [/^2024-03-31$/] },
    ],
  },
};
