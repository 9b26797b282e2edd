import { list } from './list.ts';

/** Nothing was adjusted to these: they show what new questions get. The misses stay. */
export const heldBackQuestions: Record<string, string[]> = {
  '/formaal': list(
    `hvad er målet; hvad tilbyder væksthuset ledere; hvorfor er god ledelse vigtig for jer; nye former for
    samarbejde; offentlige lederes udvikling; erfaringer med ledelse; hvad vil i gerne opnå; viden som kan bruges;
    hvilke mål har væksthuset; fromålet; forsøgsprojekter; samarbejde ved siden af forhandlinger`,
  ),
  '/baggrund /formaal-og-baggrund': list(
    `grundlagt hvornår; hvem tog beslutningen i 2004; stifterne; hvornår blev kto en del af
    forhandlingsfællesskabet; sundhedskartellet indtræden; historisk tidslinje; hvor gammel er organisationen;
    sammenlagt 2014; hvad ligger bag væksthuset; baggrundshistorie; hvorfor startede man væksthuset; bagggrund`,
  ),
  '/strategi /strategi/ok21': list(
    `hvad går strategien ud på; gældende strategi; ok 21 overenskomst; strategiens periode; hvornår udløb ok21;
    strategi som pdf; strategien for væksthus; stradegi; er strategien udløbet; overenskomst forår 2021`,
  ),
  '/organisation': list(
    `hvem er væksthuset; hvem sidder med i styregruppen; bestyrelsens medlemer; hvilke fagforeninger er med;
    arbejdsgiver siden; organisationstegning; hvem har ansvar; regionernes rolle; kommunernes organisation; hvem
    er lønmodtagerne; ledelse til daglig; er der en formand; organisatorisk opbygning; styregrp`,
  ),
  '/netvaerksgrupper': list(
    `netværksgruppernes arbejde; er der et netværk for mig; deltage i gruppe; hvordan kontakter jeg jer;
    kontaktinformation; antal grupper; hvem sidder i grupperne; ind i et netværk; netværksgrubber; oversigt over
    grupper`,
  ),
  '/netvaerksgrupper/topledere': list(
    `gruppe med topledere; direktører fra kommuner; forvaltningschefs; kommunaldirektør netværk; ledere på øverste
    niveau; topledre; administrerende`,
  ),
  '/netvaerksgrupper/mellemledere': list(
    `gruppe med mellemledere; fag og stabschefer; chef med ledere under sig; leder af mellemledere;
    mellemlederniveau; stabschefs; mellemlerder`,
  ),
  '/netvaerksgrupper/ledere': list(
    `gruppe med institutionsledere; skolelder; leder i sfo; leder af børnehuset; afdelingsleder på plejehjem;
    ledere i afdelinger; institutionernes ledere; leder af vuggestue`,
  ),
  '/tilgaengelighed': list(
    `hvordan får jeg teksten læst op; tilgængelig for alle; er der en tilgængelighedserklæring; bruge siden med
    skærmlæser; gør bogstaverne større; brug af tab; natmode; svagsynet; sort baggrund; tastatur navigation`,
  ),
  '/privatliv': list(
    `gemmer siden noget om mig; cookie information; sporer siden mig; hvad gør i med persondata; behandling af
    personoplysninger; cockies; samtykkebanner; kan andre se hvad jeg søger; datasikkerheden`,
  ),
};

/** The same for the English pages. */
export const heldBackEnglishQuestions: Record<string, string[]> = {
  '/en/purpose /en': list(`what is it about; what does væksthus for ledelse do`),
  '/en/purpose': list(
    `what are you hoping to achieve; goals for leaders; trying new forms of leadership; how do you help leaders;
    useful knowledge; development of leadership; dialogue; private leaders; what do municipalities get out of it;
    purpouse`,
  ),
  '/en/background /en': list(
    `when did the cooperation start; who decided to found it; founding history; how did væksthus come about; 2004
    agreement; when did the regions join; origins; merged in 2014; fouded`,
  ),
  '/en/organisation': list(
    `who are the employers; who runs the daily work; composition of the board; role of KL; steering group
    representatives; organisational chart of væksthus; who is in the board; labor unions; who are the parties;
    orgnisation; decision making`,
  ),
  '/en/network-groups': list(
    `how many network groups; can I join a group; group contacts; network for managers; overview of groups; become
    part of a network; members of network groups; conctact`,
  ),
  '/en/network-groups/top-leaders': list(
    `heads of administrations; group of directors; municipal directors; top executives; director in a region`,
  ),
  '/en/network-groups/middle-managers': list(
    `heads of staff functions; group of middle managers; manager for managers; middle-level managers; middle
    mangers`,
  ),
  '/en/network-groups/leaders': list(
    `principal of a school; leaders at institution level; head of a kindergarten; team leader; manager of a
    department; hospital department leader; institution heads`,
  ),
};
