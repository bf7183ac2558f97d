/**
 * Words as a communicator looks for them, and forms of them as residents write them: cases, plurals,
 * consonant gradation, possessive suffixes, clitics, verbs, and compounds of which the word is a part.
 * After the bar, words that must not be found: other words that look alike.
 */
const finnish = `
koulu: koulussa koulujen koulustamme koulullekin alakoulussa koulunsa | koulutus kouluttaja
päiväkoti: päiväkodissa päiväkotiin päiväkodin päiväkotien päiväkodistaan päiväkotimme | päiväkirja
koti: kodissa kotiin kodin kotimme päiväkodissa päiväkoti vanhainkotiin | kotka
jäähalli: jäähallin jäähallissa jäähalliin jäähallille jäähallikin | jäätelö
halli: hallissa hallin jäähallin uimahalliin | hallinto hallitus
uimahalli: uimahallissa uimahallin uimahallinkin uimahallista | uimaranta
uimaranta: uimarannalla uimarannan uimarannoilla uimarannalle | rantautua
kaavoitus: kaavoituksen kaavoituksesta kaavoitusta kaavoituksessakin | kaavoittaja
kaava: kaavan kaavasta kaavoja kaavaan asemakaavan yleiskaavassa | kaavake
asemakaava: asemakaavaa asemakaavan asemakaavassa asemakaavoista | asema
talousarvio: talousarviossa talousarviosta talousarvion talousarviota talousarvioon | taloussuunnitelma
bussipysäkki: bussipysäkin bussipysäkillä bussipysäkit bussipysäkkien bussipysäkiltä | bussikuski
pysäkki: pysäkillä pysäkit pysäkkejä pysäkin bussipysäkillä | pysäköinti
bussi: bussilla bussit bussien koulubussissa busseja bussilippu | bussukka
auraus: aurauksen aurausta aurauksesta aurauksessa tienaurauksen | aurinko
aurata: aurattu aurataan aurasi auratkaa auraisitteko | aura
tie: tiellä tiet teiden teitä tien tielle pyörätiellä | tieto
pyörätie: pyörätiellä pyöräteiden pyörätiet pyörätien | pyörä
katu: kadulla kadun katujen kadut kaduilla kotikatumme | katua
katuvalo: katuvalot katuvaloja katuvalon katuvaloista katuvalojen | valokuva
kunta: kunnan kunnassa kuntaan kunnat kuntien kunnalta kuntamme | kunto kun
kuntalainen: kuntalaiset kuntalaisten kuntalaisille kuntalaisia kuntalaisilta | kunta
valtuusto: valtuuston valtuustossa valtuustolle valtuustoa | valta
lautakunta: lautakunnan lautakunnassa lautakunnalle lautakuntien | laituri
päätös: päätöksen päätökset päätöksiä päätöksestä päätöstä | pää
kokous: kokouksen kokouksessa kokoukset kokousta | koko
kirjasto: kirjastossa kirjaston kirjastoon kirjastoauto kirjastomme | kirjain kirje
kirja: kirjan kirjoja kirjat kirjasta | kirjoittaa
lapsi: lapset lasten lapsille lapsia lapseni lapsemme | lapanen
vanhempi: vanhemmat vanhempien vanhemmille vanhempia | vanha
oppilas: oppilaat oppilaiden oppilaille oppilasta | oppi
opettaja: opettajat opettajien opettajan opettajille | oppia
nuori: nuoret nuorten nuorille nuoria nuorisotalo | nuora
vesi: veden vettä vedessä vesiä vesijohto | vesa
vesijohto: vesijohdon vesijohdot vesijohtojen vesijohdossa | johtaja
katko: katkon katkosta katkot vesikatko sähkökatkon | katkarapu
jäte: jätteet jätteen jätettä jätteiden jäteastia | jättää
hiekoitus: hiekoituksen hiekoitusta hiekoituksesta | hiekka
hiekoittaa: hiekoitettu hiekoitetaan hiekoittakaa hiekoitettiin | hiekka
lumi: lumen lunta lumet lumesta | luomi
puisto: puistossa puiston puistoon puistot leikkipuiston leikkipuistossa | puinen
leikkikenttä: leikkikentän leikkikentällä leikkikentät leikkikenttien | leikki
silta: sillan sillat sillalla siltojen | siltä
ranta: rannalla rannan rannat uimarannalla rantaan | rantautua
terveysasema: terveysaseman terveysasemalla terveysasemat terveysasemien | terveellinen
lääkäri: lääkärin lääkärille lääkärit hammaslääkäri lääkäriltä | lääke
vanhus: vanhusten vanhukset vanhuksille vanhuksia | vanhuus
maksu: maksun maksut maksuja maksujen pysäköintimaksu | maksa
vero: veron verot veroja kiinteistövero | verho
hakemus: hakemuksen hakemukset hakemusta hakemuksia | hakea
lupa: luvan luvat lupaa rakennusluvan lupien | lupaus
rakentaa: rakennetaan rakensi rakentavat rakennettu | rakas
rakentaminen: rakentamisen rakentamista rakentamisesta | raketti
työ: työn töitä työt työmme | työnnys
yritys: yritykset yritysten yrityksen yrityksille | yrittää
sähkö: sähkön sähköä sähkökatkon | sähke
liikenne: liikenteen liikennettä liikenteestä joukkoliikenne | liike
pysäköinti: pysäköinnin pysäköintiä pysäköinnistä | pysäkki
metsä: metsän metsässä metsiä metsät lähimetsä | metso
koira: koiran koirat koirien koirapuisto | koiras
roska: roskat roskia roskien roskakori | ruska
melu: melun melua melusta liikennemelu | mela
kesä: kesän kesällä kesäksi | kesy
talvi: talven talvella talvikunnossapito | talo
avustus: avustuksen avustukset avustuksia avustusta | apu
tapahtuma: tapahtuman tapahtumat tapahtumia tapahtumassa | tapa
kysymys: kysymyksen kysymykset kysymyksiin kysymystä | kysyä
`;
const swedish = `
skola: skolan skolor skolorna skolans | skal
daghem: daghemmet daghemmets | dagen
bibliotek: biblioteket bibliotekets biblioteken | bil
väg: vägen vägar vägarna | vägg
kommun: kommunen kommunens kommuner | kommer
buss: bussen bussar bussarna | busig
barn: barnen barnens | barr
beslut: beslutet besluten | bestick
budget: budgeten budgetens | bud
park: parken parker parkerna | parkering
snöröjning: snöröjningen snöröjningens | snö
lärare: läraren lärarna | lära
avgift: avgiften avgifter avgifterna | gift
`;

export type WordPair = { query: string; form: string; found: boolean };

export const finnishPairs = read(finnish);
export const swedishPairs = read(swedish);

function read(table: string): WordPair[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [query = '', forms = ''] = line.split(': ');
      const [found = '', others = ''] = forms.split(' | ');
      return [
        ...found.split(' ').map((form) => ({ query, form, found: true })),
        ...others.split(' ').map((form) => ({ query, form, found: false })),
      ];
    });
}
