const mots = (liste: string): ReadonlySet<string> => new Set(liste.trim().split(/\s+/));

/**
 * What follows « madame » or a first name in a sentence, when it is no surname. Flattened. Not a dictionary: the words of
 * the notes of mediators.
 */
const ORDINAIRES = mots(`
a ai as ont aura aurait avait avaient ayant eu est es sont sera serait etait etaient fut ete etre avoir
vient viens venu venue venait va vas vont allait ira part parti partie revient revenu revenue reviens
passe passee passait rentre rentree sort sorti sortie arrive arrivee reste restee habite habitait vit
vivait loge dort mange boit fume veut voulait voudrait voulu peut pouvait pourrait doit devait devra sait
savait croit pense pensait pensent dit disait dira redit parle parlait raconte racontait explique
expliquait demande demandait redemande repond repondait refuse refusait accepte acceptait souhaite
souhaitait cherche cherchait trouve trouvait attend attendait appelle appelait rappelle recu recoit
remercie salue signale signalait indique precise rappele ajoute confirme informe alerte evoque exprime
craint compte espere prefere insiste s'inquiete inquiete fait faisait fera fasse met mettait mis mise
prend prenait pris prise tient tenait donne donnait perd perdu perdue paie paye paient connait connaissait
comprend comprenait vu voit voyait entend entendu lit ecrit ouvre ouvert ferme semble semblait parait
devient devenu souffre touche rencontre rencontree rencontrait rencontres vus vues rejoint croise croisee
aide aidee accueilli accueillie recue orientee oriente accompagnee accompagne contactee contacte reparti
repartie decide decidee deja ne n pas plus jamais rien y en se s me m te t nous vous lui leur leurs l la
le les un une des du de d au aux ce cet cette ces qui que qu quoi dont ou quand comme si car mais donc or
ni et puis alors aussi ainsi ensuite enfin il elle ils elles on je tu moi toi soi eux avec sans chez dans
sur sous pour par entre vers contre avant apres depuis pendant lors jusque malgre selon hors des tres trop
peu assez bien mal mieux toujours encore souvent parfois aujourd'hui hier demain ici la-bas dehors seul
seule seuls ensemble age agee ages isole isolee fatigue fatiguee enerve enervee fache fachee contente
content calme inquiet inquietes triste presse pressee mon ma mes ton ta tes son sa ses notre nos votre vos
tout toute tous toutes maire directeur directrice president presidente prefet prefete principal principale
conseiller conseillere depute deputee gardien gardienne concierge juge docteur professeur proviseur
commissaire delegue deleguee dame monsieur madame habitant habitante locataire voisin voisine jeune
personne famille mere pere maman papa nombreuse monoparentale entiere elargie d'accueil nouvelle nouveau
ancien ancienne logee relogee hebergee connu connue bonjour bonsoir merci svp tel telephone mail ok oui
non du dessus dessous face palier rdc etage haut bas cote etait-il est-elle nee ne nommee nomme prenommee
habillee assise assis debout absent absente present presente disponible
`);

/** Verbs by their endings: « venait », « souhaiterait », « expliquent », « orientée ». */
const VERBAL = /(?:ait|aient|erent|issent|eront|era|erait|ee|ees|ant|ment|er|oir|ir)$/;

export const estOrdinaire = (cle: string): boolean => ORDINAIRES.has(cle);

/** Whether a word without capital may follow a title as an ordinary word. */
export const suitUnTitre = (cle: string): boolean => ORDINAIRES.has(cle) || VERBAL.test(cle);

/** Capitalised words that name nobody: services, brands, institutions, feasts. Flattened. */
const CAPITALISES = mots(`
habitat logis logement office bailleur bailleurs residence residences mission locale france travail pole
emploi caf ccas cpam carsat prefecture mairie ville metropole region departement etat republique europe
union nation nations agglomeration communaute croix-rouge croix rouge secours populaire catholique restos
coeur emmaus samu social banque alimentaire petits freres armee salut compagnons batisseurs unis-cite
apprentis auteuil adoma sonacotra habitat-humanisme ligue ligues droits planning familial maison maisons
solidarites justice droit centre espace service services conseil comite commission bureau point relais
pimms mediation mediateur mediateurs police gendarmerie pompiers samu smur bac tribunal parquet education
nationale academie rectorat inspection ecole college lycee universite facebook whatsapp instagram snapchat
tiktok youtube google doctolib ameli franceconnect pronote ecole-directe word excel teams zoom messenger
carrefour leclerc lidl auchan aldi intermarche franprix monoprix decathlon darty boulanger ikea action
primark macdo mcdonald edf engie enedis grdf veolia suez orange sfr bouygues free poste sncf ratp tcl stan
keolis transdev blablacar uber vinted leboncoin renault peugeot citroen dacia toyota mercedes volkswagen
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi
jeudi vendredi samedi dimanche noel paques ramadan aid toussaint pentecote halloween carnaval epiphanie
internet wifi covid ok rdv ras info infos mail sms pdf francais francaise arabe anglais turc espagnol
portugais italien russe allemand adulte-relais adultes-relais trame bilan tournee permanence maraude stop
pub vigipirate marianne coupe monde ligue euro fete voisins musique lumieres nord sud est ouest gauche
droite rdc bat bis ter mme mlle mr madame monsieur messieurs mesdames docteur maitre
`);

export const estCapitalise = (cle: string): boolean => CAPITALISES.has(cle);
