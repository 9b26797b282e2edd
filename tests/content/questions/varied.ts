import { list } from './list.ts';

/** Words, compounds, inflections, mistakes, names and whole questions, by the pages of which any may come first. The kinds of
 * miss in them were mended, in the engine and in the editors' words. */
export const variedQuestions: Record<string, string[]> = {
  '/formaal': list(
    `idégrundlag; pilotprojekter; nye måder at samarbejde på; kompetenceudvikling for ledere; delling af viden;
    forskning i ledelse; formålsbeskrivelse; hvad kommer der ud af samarbejdet; hvordan styrker i offentlige
    ledere; hvad skal det gøre godt for; prøve ting af sammen med kommuner; fremtidens arbejdsplads; erfaringer
    fra projekter; hvad arbejder i med; hvad er jeres ambition; hvad er meningen; nye ledelsesformer; udvikling af
    offentlig ledelse; hvad får kommunen ud af det; private virksomheder; markedsføring af ledelse; ledelse i
    praksis; bedre leder; projekter om ledelse; hvordan får vi del i erfaringerne; fremme viden; modrne
    samarbejde; hvad kan væksthuset bruges til; synliggøre ledelse; styrke ledelsen; formålsparagraff; lederviden;
    hvorfor er i her; hvad vil væksthuset; jeres opgaver; målene for væksthuset; hvad er jeres formål; offentlig
    sektor ledelse; nye måder at lede; forsøg; udvikle ledere; bedre lederskab; viden til ledere; hvordan støtter
    i ledere; arbejdsformer i fremtiden; afprøvning; private; vision og mission; dele erfaringer; styrkelse af
    ledere; hvad står væksthuset for; hvad vil i; fem formål; væksthusets opgave; fremme ledelse; hvad får jeg ud
    af det; projekter i kommuner; eksperiment; bedre til at lede; nye samarbejdsmåder; offentlige arbejdsplads;
    markedsføring; synlighed; forbedre ledelse; tværgående dialog; hvordan hjælper i ledere; hvad er væksthusets
    formål; hvad beskæftiger væksthuset sig med; jeres målsætning; hjælper i ledere; god offentlig ledelse;
    projekter om nye ledelsesformer; ledere i det private erhvervsliv; bedre dialog om ledelse; hvordan kan
    kommuner være med; udviklingsprojekt; nyt om ledelse; fremtidens arbejde; hvad skal vi med væksthuset; formål
    vækthus`,
  ),
  '/baggrund': list(
    `hvornår blev i til; hvem tog initiativet; stiftlese; fusion; kronologi; hvem kom til i 2011; hvor mange år har
    væksthuset eksisteret; stiftere; hvornår fusionerede kto og sundhedskartellet; danske regioner hvornår;
    milepæle; hvad er baggrunden for samarbejdet mellem kl og regionerne; hvornår blev det stiftet; hvilket år;
    stiftelsesdato; hvem var med til at stifte; KTO; danske regioner 2005; sundhedskartelet 2011; hvornår kom i
    gang; historieoverblik; hvad skete der i 2004; grundlæggende historie; fra kto til forhandlingsfællesskabet;
    tidlinje; udvikling siden 2004; hvem lavede aftalen; første parter; historieforløb; stiftelsesaftale`,
  ),
  '/baggrund /organisation': list(`hvad står kto for; sundhedskartellets rolle`),
  '/formaal-og-baggrund /formaal': list(
    `kort introduktion til væksthuset; hvad er væksthus for ledelse for noget`,
  ),
  '/formaal-og-baggrund /formaal /organisation': list(`om os; om væksthuset`),
  '/strategi /strategi/ok21': list(
    `hvor finder jeg jeres strategi; handlingsplan; hvornår trådte ok21 i kraft; overenskomstforhandlinger 2021; er
    der kommet en ny strategi; strategiplan; strategiperiode; ok21 periode; forældet strategi; 15. februar 2021;
    strategi dokument; ok21 strategi hvornår; strategi for perioden; hvor længe varer ok21; læs strategien;
    gældende overenskomst; strategipapir; ok 2021; seneste strategi; hvad betyder ok21; strategisk plan;
    strategiarbejde; overenskomstperiode; overenskomstår; strategi; jeres strategier; stratgien; hvornår gælder
    strategien; ok21 aftale; overenskomst 2021-2024; strategi pdf; kan jeg downloade strategien; hvad står der i
    strategien; mål i strategien; udløbet strategi; april 2021; marts 2024; ok-aftale; strategi status; strategien
    ok21; ok21-strategi; gælder den stadig; hvornår slutter strategien; strategier i væksthuset; overenskomst ok
    21; strategy; strategiens indhold; strategidokumenter; hvilken strategi; strategi periode; overenskommst;
    forlig 2021; hvad er strategi ok.21; gælder strategien for ok21; strategi for væksthus for ledelse; hvornår
    blev overenskomsten indgået; ok 21 periode; find strategien; strategipdf; overenskomstens navn`,
  ),
  '/strategi /strategi/ok21 /formaal': list(`fokusområder`),
  '/organisation': list(
    `hvem betaler for væksthuset; styregruppne; ledelse af væksthuset i hverdagen; fagbevægelsen; medarbejdersiden;
    diagram over organisationen; aktører bag væksthuset; formandskab; hvem har plads i bestyrelsen; hvem er chef
    for væksthuset; interessenter; regionernes organisation; arbejdsgiverparten; topledere i bestyrelsen;
    forhandlingsfællesskabets hjemmeside; bestyrelsesmøder; bestyrelsens formand; hvem leder; hvem står i spidsen;
    hvem er direktør i væksthuset; styregruppe medlemmer; organsation; organisations opbygning; parter bag;
    arbejdsgivere og arbejdstagere; fagforbundene; kommunernes landsforening kl; KL og danske regioner; hvem
    bestyrer; sekretariatet; hvem arbejder i væksthuset; ejere; bestyrelse og styregruppe; hvordan er det bygget
    op; lønmodtagernes organisationer; hvem er i forhandlingsfællesskabet; samarbejdsparter; diagram;
    bestyrelsesarbejde; bestyrelsesleder; organisationsform; parternes organisation; arbejdsgiverrepræsentant;
    lønmodtagerrepræsentant; styregruppeformand; hvem står bag jer; bestyrlse; bestyrelsesformænd; sidder kl i
    bestyrelsen; styregruppen hvem; hvordan ser organisationen ud; lønmodtagerside; arbejdsgiversiden;
    forhandlingsfællesskabet hvem; KTO organisationer; dansk regioner; landsforening; hvem ejer jer; topledere
    bestyrelse; hvem tager beslutninger; strukturen; organisationsopbygning; partnerskab; fagforening for ledere;
    beslutningstagere; hvem er bestyrelsen; hvem er i styregruppen; medlemmer bestyrelse; hvem samarbejder;
    bestyrelses formand; KL Danske Regioner; forhandlingsfælleskabet; arbejdsgiver; lønmodtagere organisation;
    organisationer bag; hvem står for driften; hvem bestemmer i væksthuset; organisationskart; bestyrrelsen;
    styregruppens sammensætning; hvem er chefen; vedtægter; daglig drift; parternes rolle; fagforeninger; hvem
    bestemmer over væksthuset; hvem er med i bestyrelsen; daglige ledelse; hvem repræsenterer arbejdsgiverne;
    forhandlingsfællesskabets rolle; kl's rolle; danske regioners rolle; organisationsdiagram pdf; parter og
    netværk; hvem udpeger bestyrelsen; styrgruppen; lønmodtagersidens organisationer; hvem finansierer`,
  ),
  '/netvaerksgrupper': list(
    `kan man komme med i en gruppe; email; tlf; netværksgrupe møde; ledergrupper på tre niveauer; skriv til jer;
    ring til væksthuset; erfa-netværk; hvordan er netværksgrupperne delt op; hvilke grupper er der; netværk jeg
    kan være med i; tilmeld netværk; medlem; melde mig til netværk; kontakt til netværksgruppe; mail; telefon;
    hvor kan jeg henvende mig; netværkgrupper; deltag; hvordan kommer man med; kontakt person; ledernetværkk;
    netværksmøder; netværksaktivitet; netværksdeltager; netværkskontakt; hvordan kan jeg deltage; netværksgruppe
    medlemmer; kontakt jer; kontaktformular; telefon nummer; e-mail; hvem kontakter jeg; 3 netværksgrupper;
    nettværksgrupper; blive medlem; tilmelding til gruppe; netværk i væksthuset; hvordan kommer jeg med;
    gruppemedlemmer; deltagelse; netværks møder; medlemsliste; netværksgruppe kontakt; hvordan bliver jeg en del
    af en gruppe; grupper i væksthuset; hvem sidder i netværksgrupperne; tilmelde; kontaktpersoner; mailadresser;
    jeg vil gerne kontakte jer; kan alle være med; netvaerksgrupperne; de tre grupper; erfagrupper; netværk
    ledelse; medlemskaber; kontakten; hvordan melder man sig ind i et netværk; kontakt væksthus for ledelse;
    hvilke niveauer er der grupper for; telefonnummer til væksthuset; hvem er medlem af grupperne; kan jeg melde
    mig til; hvordan får jeg fat i jer; netværksgupper; gruppernes medlemmer`,
  ),
  '/netvaerksgrupper/topledere': list(
    `øverste niveau; direktørne; forvaltningsledelse; kommunaldirektørgruppe; direktørkreds; chefer for
    forvaltninger; topleder; direktør i region; øverste leder; kommunaldirektøren; forvaltnings direktør; netværk
    topledere; koncernchef; topchefer i kommuner; direktionsmedlem; vicedirektør; toplederniveau; kommunedirektør;
    forvaltningsleder; fagdirektør; toplederforum; direktørforum; toplederes; direktører i regioner; direktører
    gruppe; øverste chefer; koncerndirektion; forvaltningschef netværk; kommunaldirektørens; hvem er topledere;
    topledernetværk; adm direktør; netværksgruppen topledere; topleder i kommune; regionsdirektørens; gruppe for
    direktører; de øverste ledere; forvaltningschef i kommune; topledder; direktørnetværket; top-leder; netværk
    for kommunaldirektører; er jeg topleder; direktør i en kommune; forvaltningschefernes netværk; toppen af
    ledelsen; topledeer`,
  ),
  '/netvaerksgrupper/mellemledere': list(
    `mellmledere; leder over andre ledere; stabsfunktion; mellemleder; leder af chefer; fagchef netværk; hvad er en
    mellemleder; chef i kommunen; stab; kontorchefer; mellem-ledere; teamchef; chefer med ledere under sig;
    mellemlederrolle; mellem lederne; ledere for ledere; fagchefer i kommuner; stabschefer netværk; hvem er
    mellemledere; mellemlederer; mellemchefer; chefer i midten; fag- og stabschef; afdelingschefer;
    netværksgruppen mellemledere; mellemleder i region; stabschef kommune; chefers ledere; gruppe fagchefer;
    mellemlederens rolle; leder for ledere; netværk for chefer med ledere under sig; stabschefer i regioner; er
    fagchefer mellemledere; mellemlederes netværk; mellmleder; ledere der leder ledere`,
  ),
  '/netvaerksgrupper/mellemledere /netvaerksgrupper/ledere': list(
    `afdelingschef; områdeleder; sektionsleder`,
  ),
  '/netvaerksgrupper/ledere': list(
    `leder i ældreplejen; dagplejeleder; gruppeleder; institutionsniveau; viceskoleleder; oversygeplejerske; leder
    af et bosted; sfo leder; leder af skole; børnehaveleder; plejehjem; leder på hospital; førstelinje; afdelings
    sygeplejerske; institutionsleder netværk; souschef; leder af daginstitution; nærmeste leder; viceleder;
    sygehusleder; skoleledelse; leder i hjemmeplejen; leder af afdeling; bibliotekschef lokalt;
    skolelederforening; skoleleder netværk; leder på en skole; daglig leder af institution; børnehave;
    afdelingsleder på sygehus; decentrale ledere; lokale ledere; vuggestue; plejecenter; institutions- og
    afdelingsledere; ledere på institutionsniveau; sygeplejersker; teamleder i kommunen; leder i børnehave; første
    linje; pædagog med ledelse; netværksgruppen ledere; leder i institution; afdelingslederes; skolens leder;
    daginstitutionslederes netværk; leder af plejecenter; ledergruppen; vuggestueledere; leder i en børnehave;
    afdelingslederr; hospitalsafdeling; klyngeleder; netværk for skoleledere og institutionsledere; leder af en
    daginstitution; afdelingsleder i region; sygeplejefaglig leder; leder på institutionsniveau; børnehaveledr;
    afdelingens leder`,
  ),
  '/tilgaengelighed': list(
    `farveblind; skærmlæsr; tastaturbetjening; papirudgave; nattilstand; kan jeg få siden større; siden på mobil;
    ordblinde brugere; læse højt; webtilgængelighedsloven; skærmlæser; kan jeg bruge tastaturet; blinde; handicap
    adgang; større bogstaver; print siden; nedsat syn; læs op; tilgængelighed på mobil; darkmode; skriftstørelse;
    farver; mørk; tilgængelighedserklæring wcag; tab tasten; tastaturhjælp; skærmtekst; tekststørrelse; hjemmeside
    for blinde; tilgengelighedserklæring; siden læses op; tekst til tale; tastatur; taster; genveje; høj kontrast;
    forstør siden; lille skrift; lys eller mørk; udprint; synsproblemer; krav til tilgængelighed; safari; briller;
    lavsynet; er siden handicapvenlig; hvordan gør jeg teksten større; siden til blinde; skærmlæserprogram; mørkt
    design; udskrivning; tastaturbrug; tilgængelighedskrav; was erklæring; navigation med tastatur; tilgængelig
    hjemmeside; synshæmmet; skrift; print; zoome; papir; hvordan bruger jeg siden med tastatur; læses siden op;
    kan blinde bruge siden; for lille tekst; skift til mørke farver; udskriv en side; hvor er
    tilgængelighedserklæringen; skærmlæserr; overholder i wcag`,
  ),
  '/privatliv': list(
    `afvis cookies; følger i med i hvad jeg læser; personfølsomme oplysninger; tredjepart; privatlivsbeskyttelse;
    cokies; hvad sker der med det jeg søger efter; slet mine oplysninger; cookies; hvilke cookies bruger i;
    persondatalov; gemmer i min søgning; personlige data; bliver mine data delt; google; ip adresse; overvåger i
    mig; cookie samtykke; databehandling; hvad ved i om mig; registrering af besøg; beskyttelse af data;
    cookieoplysninger; cookie politik; politik for privatliv; persondata; gemmes min søgning; hvad sker der med
    mine oplysninger; sporer i; bruger i analytics; gdpr; samtykke til cookies; logger i; sikkerhed; data om mig;
    private oplysninger; reklame; fremmede websteder; javascript; bruger siden cookies; cookieregler;
    sporingscookies; mine personlige oplysninger; hvordan behandler i data; webstatistik; privatlivspolitikken;
    gdpr regler; hvad registrerer i; persondataloven; tracking; banner; datapolitik; tredjeparter; logning; bruger
    webstedet cookies; bliver mine søgninger gemt; hvordan passer i på mine data; er der tracking; hvor er
    cookiepolitikken; google analytics cookies; cookies privatliv; gdpr persondata; privatlv`,
  ),
  '/formaal /netvaerksgrupper': list(`hvilke aktiviteter har i`),
  '/netvaerksgrupper/mellemledere /netvaerksgrupper/topledere': list(
    `chefniveau; regionschef; kommunechef; kommunalchef`,
  ),
  '/formaal /baggrund': list(`god ledelse; samarbejde om ledelse; gode ledere`),
  '/formaal-og-baggrund /formaal /baggrund': list(`fortæl om væksthuset; formål baggrund`),
  '/netvaerksgrupper /netvaerksgrupper/ledere': list(`grupper for ledere; netværksgrupper for ledere`),
  '/netvaerksgrupper/ledere /netvaerksgrupper/topledere': list(`regionsleder`),
  '/netvaerksgrupper/ledere /formaal': list(`projektleder`),
  '/netvaerksgrupper/ledere /netvaerksgrupper/mellemledere': list(`institutionschef`),
  '/netvaerksgrupper/topledere /netvaerksgrupper/ledere': list(`afdelingsdirektør`),
  '/netvaerksgrupper/mellemledere /netvaerksgrupper': list(`chefnetværk`),
  '/baggrund /formaal-og-baggrund': list(
    `baggrunden; historien; hvornår startede i; stiftelsesåret; grundlægger; hvem fandt på det; KTO og
    Sundhedskartellet; foråret; 2014 forhandlingsfællesskabet; i 2004; hvor længe har i eksisteret; gammel; årene
    2004-2014; hvornår kom regionerne med; grundlagdes; histroie; begyndelsen; tidslinjen; etablerede; hvordan
    opstod væksthuset; sundhedskartel 2011; hvornår blev væksthuset dannet; hvad er historien bag væksthuset; hvem
    dannede; stiftelse år; årstallene; sundhedskartellet kom med; hvad skete 2011; hvornår indgik kl og kto
    aftale; fortidens; skabelse; hvorfor blev det lavet; aftalen om væksthuset; danske regioner kom til;
    oprindelig; opstarten; hvornår blev væksthus for ledelse oprettet; hvem stod bag stiftelsen; væksthusets
    oprindelse; 2005 danske regioner; hvilket år kom sundhedskartellet; kto og kl stiftede; historien om
    væksthuset; tidslinje 2004 til 2014; hvordan startede det hele; stiftelsesåret for væksthuset; efterår 2004;
    hvad er kto; utraditionel`,
  ),
  '/organisation /netvaerksgrupper': list(`hvem er i; hvem er med; medlemsorganisationer`),
  '/organisation /netvaerksgrupper/ledere': list(`ledelsen`),
};
