const mots = (liste: string): ReadonlySet<string> => new Set(liste.trim().split(/\s+/));

/** Words that open the name of a place, of a building or of a body: what follows names it, not a person. */
const TETES = mots(`
rue rues avenue av ave boulevard boulevards bd bld place placette places square squares cours cour allee
allees impasse chemin quai pont passage esplanade parc jardin jardins parking parkings rond-point
carrefour mail promenade sentier montee cote villa route rn residence residences res tour tours cite cites
quartier quartiers secteur immeuble immeubles batiment batiments bat hall halls lotissement foyer clos
domaine barre ilot ensemble porte villa hameau bloc ecole ecoles college colleges lycee lycees groupe
maternelle primaire elementaire creche universite fac campus iut cfa segpa rep gymnase gymnases stade
stades piscine patinoire city-stade city terrain mediatheque bibliotheque ludotheque salle theatre cinema
musee centre centres mjc maison maisons espace hopital clinique chu chru station stations arret metro tram
tramway bus gare marche eglise mosquee basilique cathedrale chapelle paroisse temple cimetiere synagogue
association asso fondation institut club amicale ehpad hotel fort prix journee fete saint sainte st ste
saints lac plage pointe port ile commune ville communaute
`);

/** Kinds of places that stand between the head and the name: « collège public Jean-Moulin ». */
const QUALIFICATIFS = mots(`
public publique prive privee municipal municipale social sociale culturel culturelle commercial
commerciale scolaire elementaire primaire maternelle polyvalente polyvalent sportif sportive hospitalier
medical medicale intercommunal associatif autonomie commun sociaux des-sports de du des la le les l d
general militaire multi-accueil multi
`);

/** People of history whose names are on streets and schools: alone, they name a place too. Flattened, spaces for hyphens. */
const FIGURES = `
jean moulin, jean jaures, jean mace, jean zay, jean monnet, jean mermoz, jean vilar, jean prevost, jean
bart, jean rostand, jean lurcat, jean bouin, victor hugo, victor schoelcher, louise michel, jules ferry,
jules verne, jules michelet, jules valles, charles de gaulle, charles peguy, martin luther king, nelson
mandela, rosa parks, simone veil, simone de beauvoir, salvador allende, pablo picasso, pablo neruda, paul
eluard, paul verlaine, paul langevin, paul cezanne, paul bert, paul vaillant couturier, marie curie,
pierre et marie curie, pierre mendes france, pierre semard, pierre brossolette, pierre de coubertin,
pierre de ronsard, aime cesaire, olympe de gouges, george sand, georges brassens, georges pompidou,
georges clemenceau, leon blum, leon jouhaux, leo lagrange, leo ferre, frantz fanon, romain rolland, louis
aragon, louis pasteur, louis pergaud, louis braille, anatole france, emile zola, emile durkheim, arthur
rimbaud, albert camus, albert einstein, albert schweitzer, albert thomas, antoine de saint exupery,
alphonse daudet, alfred de musset, claude debussy, claude monet, auguste renoir, auguste blanqui, edouard
herriot, edouard vaillant, henri barbusse, henri matisse, henri wallon, henri dunant, jacques prevert,
jacques brel, jacques cartier, jeanne d arc, joliot curie, lucie aubrac, maurice ravel, maurice thorez,
max jacob, max dormoy, missak manouchian, robert desnos, robert schuman, robert doisneau, rene descartes,
rene cassin, saint exupery, suzanne lacore, suzanne buisson, sophie germain, youri gagarine, vincent van
gogh, danielle casanova, angela davis, germaine tillion, gisele halimi, josephine baker, camille claudel,
guy moquet, gabriel peri, francois mitterrand, francois rabelais, francois villon, francois truffaut,
marcel pagnol, marcel cachin, marcel proust, honore de balzac, gustave courbet, gustave eiffel, guy de
maupassant, denis diderot, benjamin franklin, bertie albrecht, marc bloch, marc chagall, anne frank,
ambroise croizat, andre malraux, elsa triolet, helene boucher, maryse bastie, colonel fabien, general
leclerc, marechal foch, thomas pesquet, toussaint louverture, toni morrison, abbe pierre, simone signoret,
edith piaf, john lennon, bob marley, rose des vents
`
  .trim()
  .split(/,\s+/);

const FIGURE = new RegExp(`(?<![a-z0-9])(?:${FIGURES.join('|').replace(/\s/g, "[- ']")})(?![a-z0-9])`, 'g');

/** Towns, regions and countries: « à Lyon », « du Maroc ». Flattened. */
const CONTREES = mots(`
paris lyon marseille lille nancy metz strasbourg mulhouse colmar reims troyes epinal thionville longwy
forbach toul luneville tomblaine vandoeuvre maxeville laxou nantes rennes brest angers tours poitiers
limoges bordeaux toulouse montpellier nimes avignon nice toulon grenoble chambery annecy valence
clermont-ferrand dijon besancon belfort orleans rouen caen havre amiens roubaix tourcoing dunkerque
valenciennes villeurbanne venissieux vaulx-en-velin bron rillieux saint-priest givors saint-etienne
nanterre bobigny creteil argenteuil sarcelles montreuil aubervilliers saint-denis pantin clichy villepinte
sevran evry grigny mantes poissy trappes meaux melun cergy versailles perpignan beziers narbonne pau
bayonne tarbes agen albi rodez perigueux angouleme rochelle niort cholet laval mans chartres blois bourges
nevers france algerie maroc tunisie senegal mali guinee cameroun congo comores mayotte reunion guadeloupe
martinique guyane portugal espagne italie turquie syrie afghanistan ukraine russie albanie kosovo roumanie
bulgarie serbie armenie georgie pologne allemagne belgique luxembourg suisse angleterre irlande haiti
egypte liban irak iran inde chine vietnam bresil amerique afrique asie europe maghreb alsace lorraine
bretagne normandie picardie auvergne provence occitanie aquitaine champagne ardenne bourgogne corse savoie
moselle vosges meuse meurthe rhone isere loire ain drome ile-de-france grand-est
`);

export const estTeteDeLieu = (cle: string): boolean => TETES.has(cle);
export const estQualificatif = (cle: string): boolean => QUALIFICATIFS.has(cle);
export const estContree = (cle: string): boolean => CONTREES.has(cle);

/** Where people of history are named in a flattened text. */
export const figures = (plat: string): { debut: number; fin: number }[] =>
  [...plat.matchAll(FIGURE)].map((m) => ({ debut: m.index, fin: m.index + m[0].length }));
